import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentView, Id, MeetingPlanRequest, PlannedBrief, PlannedItem } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { found, ProblemError } from '../../platform/http';
import { DocumentShelf } from '../documents';
import { PeopleDirectory } from '../people';
import type { AgendaItemEntity } from './agenda-item.entity';

/** Who explains an item, by the name of their office, and how many papers go with it. */
export type Brief = Readonly<{ ledBy: string | null; papers: number }>;
type Lead = Pick<AgendaItemEntity, 'ledByOrgUnitId' | 'ledByName'>;

/** What is prepared for an item of an agenda before the meeting: who explains it, and the papers that everybody reads first. */
@Injectable()
export class ItemBriefs {
  constructor(
    private readonly people: PeopleDirectory,
    private readonly shelf: DocumentShelf,
  ) {}

  /** The office of each item by its name of today. @throws ProblemError meeting.leader_unknown */
  async leads(em: EntityManager, communityId: string, items: readonly Pick<PlannedItem, 'ledByOrgUnitId'>[]): Promise<readonly Lead[]> {
    if (items.every(({ ledByOrgUnitId }) => ledByOrgUnitId === undefined)) return items.map(() => NOBODY);
    const offices = await this.people.carriersOf(communityId, em);
    return items.map(({ ledByOrgUnitId }) => {
      if (ledByOrgUnitId === undefined) return NOBODY;
      const office = offices.find(({ orgUnitId }) => orgUnitId === ledByOrgUnitId);
      if (!office) throw new ProblemError('meeting.leader_unknown', {});
      return { ledByOrgUnitId, ledByName: office.name };
    });
  }

  /** @throws ProblemError document.unknown */
  async hang(em: EntityManager, actor: Actor, agendaItemId: string, documentIds: readonly Id[] = []): Promise<void> {
    for (const documentId of documentIds)
      await this.shelf.attach(em, actor, documentId, { subjectKind: 'agenda_item', subjectId: agendaItemId });
  }

  /** @throws ProblemError not_found for one that does not hang there */
  async takeDown(em: EntityManager, agendaItemId: string, documentId: Id): Promise<DocumentView> {
    const document = found(await this.shelf.hanging(em, documentId, { subjectKind: 'agenda_item', subjectId: agendaItemId }));
    await this.shelf.takeDown(em, documentId);
    return document;
  }

  /** What goes with each item; one without papers is not in the answer. */
  async papersOf(em: EntityManager, items: readonly AgendaItemEntity[]): Promise<ReadonlyMap<string, readonly DocumentView[]>> {
    return this.shelf.allOfSubjects(
      em,
      'agenda_item',
      items.map(({ agendaItemId }) => agendaItemId),
    );
  }

  /** For the notice as it would read, one for each matter. @throws ProblemError meeting.leader_unknown */
  async proposed(em: EntityManager, communityId: string, { issueIds, briefs = [] }: MeetingPlanRequest): Promise<readonly Brief[]> {
    const given = issueIds.map((issueId) => briefs.find((one) => one.issueId === issueId) ?? NOTHING);
    const leads = await this.leads(em, communityId, given);
    return leads.map(({ ledByName }, index) => ({ ledBy: ledByName, papers: given[index]?.papers ?? 0 }));
  }
}

const NOTHING: Omit<PlannedBrief, 'issueId'> = {};
const NOBODY: Lead = { ledByOrgUnitId: null, ledByName: null };
