import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayCountersign, mayScrutinise, mayWitness, type Party, type PhotoView, type ScrutinyView } from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { PhotoShelf, type ShelvedPhoto } from '../documents';
import { PeopleDirectory } from '../people';
import { Scrutinies, type ScrutinyEntity } from '../supervision';
import type { Rights } from './judge-rights';
import { Reports } from './reports';
import type { TaskEntity } from './task.entity';

export type ScrutinyPart = Readonly<{ scrutiny: ScrutinyView | null; offered: readonly string[] }>;
type Reader = Readonly<{ actor: Actor; parties: readonly Party[]; rights: Rights; hasSpoken: boolean }>;

/** What the supervision committee saw, as this reader may see it, and what of it waits for them. */
@Injectable()
export class ScrutinyPage {
  constructor(
    private readonly scrutinies: Scrutinies,
    private readonly people: PeopleDirectory,
    private readonly shelf: PhotoShelf,
    private readonly reports: Reports,
  ) {}

  async of(em: EntityManager, task: TaskEntity, reader: Reader): Promise<ScrutinyPart> {
    const last = await this.scrutinies.last(em, task.taskId);
    const delivery = last && (await this.reports.lastDelivery(em, task.taskId));
    const scrutiny = last && delivery?.reportId === last.reportId ? last : null;
    const view = scrutiny && (await this.view(em, scrutiny, hasRoleIn(reader.actor, task.communityId, ['supervision_committee'])));
    return { scrutiny: view, offered: task.state === 'delivered' ? offeredTo(task, scrutiny, reader) : [] };
  }

  private async view(em: EntityManager, scrutiny: ScrutinyEntity, isMember: boolean): Promise<ScrutinyView> {
    const { scrutinyId, witnessPersonId, state, verdict, words, channel, proposedAt } = scrutiny;
    const hung = (await this.shelf.ofSubjects(em, 'scrutiny', [scrutinyId])).get(scrutinyId) ?? [];
    const slip = hung.find(({ purpose }) => purpose === 'slip');
    const alias = (await this.people.aliasesOf([witnessPersonId], em)).get(witnessPersonId)?.alias ?? '居民';
    return {
      ...{ state, verdict, words, channel, at: proposedAt.toISOString(), witness: alias },
      photos: hung.filter(({ purpose }) => purpose === 'scene').map(asView),
      slip: isMember && slip ? asView(slip) : null,
    };
  }
}

const asView = ({ photoId, url, width, height }: ShelvedPhoto): PhotoView => ({ photoId, url, width, height });

function offeredTo({ communityId }: TaskEntity, scrutiny: ScrutinyEntity | null, { actor, parties, rights, hasSpoken }: Reader): string[] {
  const { personId } = actor;
  if (personId === null) return [];
  if (scrutiny?.state !== 'proposed') return mayScrutinise(parties, rights.phase, hasSpoken) ? ['scrutinise'] : [];
  const { witnessPersonId, memberPersonId, channel } = scrutiny;
  const roles = rolesIn(actor, communityId);
  if (personId === witnessPersonId) {
    return mayWitness({ personId, livesHere: true, parties: roles }, memberPersonId) ? ['confirmScrutiny'] : [];
  }
  return channel === 'slip' && mayCountersign(roles, personId, scrutiny) ? ['countersign'] : [];
}
