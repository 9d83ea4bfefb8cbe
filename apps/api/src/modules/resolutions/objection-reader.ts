import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  HANDLERS,
  hearsObjections,
  isBarredFromRuling,
  OBJECTION_STATES,
  partyWords,
  PUBLIC_OBJECTION_STATES,
  RULERS,
  type CommunityWords,
  type DocumentView,
  type ObjectionsView,
  type ObjectionView,
  type OpenObjections,
  type Party,
  type Role,
  type Ruler,
} from '@silin/shared';
import { hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound } from '../../platform/http';
import { communityWordsOf } from '../communities';
import { DocumentShelf } from '../documents';
import { PeopleDirectory } from '../people';
import { ObjectionEntity } from './objection.entity';
import { policyOfRow } from './policy-of-row';
import { ResolutionEntity } from './resolution.entity';

export type ObjectionSum = Readonly<{ made: number; unanswered: number; unconfirmed: number; mine: boolean }>;
const NONE: ObjectionSum = { made: 0, unanswered: 0, unconfirmed: 0, mine: false };

/** Objections for readers: public, without a name, from the moment they count. */
@Injectable()
export class ObjectionReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly people: PeopleDirectory,
    private readonly shelf: DocumentShelf,
  ) {}

  /** In the order in which they were made. @throws ProblemError not_found for a resolution that is not published */
  async list(resolutionId: string, actor: Actor, em: EntityManager = this.dataSource.manager): Promise<ObjectionsView> {
    const resolution = found(await em.findOneBy(ResolutionEntity, { resolutionId }));
    if (resolution.publishedAt === null) throw notFound();
    const isHandler = hasRoleIn(actor, resolution.communityId, HANDLERS);
    const rows = await em.find(ObjectionEntity, { where: { resolutionId }, order: { serial: 'ASC' } });
    const shown = rows.filter((row) => isHandler || PUBLIC_OBJECTION_STATES.includes(row.state));
    const aliases = await this.people.aliasesOf(
      shown.map((row) => row.personId),
      em,
    );
    const slips = isHandler
      ? await this.shelf.ofSubjects(
          em,
          'objection',
          shown.map((row) => row.objectionId),
        )
      : new Map<string, DocumentView>();
    const seconds = isHandler ? await this.secondOf(em, shown, actor) : new Set<ObjectionEntity>();
    const ruler = await this.rulerOf(em, actor, resolution.communityId);
    const { roles } = await communityWordsOf(em, resolution.communityId);
    return {
      items: shown.map((row) => ({
        ...asView(row, actor, roles),
        alias: aliases.get(row.personId)?.alias ?? '居民',
        slip: slips.get(row.objectionId) ?? null,
        offered: [
          ...(ruler && row.state === 'open' && !isBarredFromRuling(row, ruler) ? ['rule'] : []),
          ...(seconds.has(row) ? ['confirm', 'reject'] : []),
        ],
      })),
    };
  }

  /** For many resolutions at once. */
  async sums(em: EntityManager, resolutionIds: readonly string[], actor: Actor | null): Promise<Map<string, ObjectionSum>> {
    const sums = new Map<string, ObjectionSum>();
    const rows = resolutionIds.length === 0 ? [] : await em.findBy(ObjectionEntity, { resolutionId: In([...resolutionIds]) });
    for (const { resolutionId, state, personId } of rows) {
      const { made, unanswered, unconfirmed, mine } = sums.get(resolutionId) ?? NONE;
      sums.set(resolutionId, {
        made: made + Number(PUBLIC_OBJECTION_STATES.includes(state)),
        unanswered: unanswered + Number(state === 'open'),
        unconfirmed: unconfirmed + Number(state === 'entered'),
        mine: mine || (actor?.personId === personId && state !== 'rejected'),
      });
    }
    return sums;
  }

  async open(em: EntityManager, resolutionId: string): Promise<OpenObjections> {
    return (await this.sums(em, [resolutionId], null)).get(resolutionId) ?? NONE;
  }

  isHeard(resolution: ResolutionEntity): boolean {
    return hearsObjections(policyOfRow(resolution), resolution, dayOf(this.clock.now()));
  }

  /** As whom the actor would answer; null for who answers nothing here. The street does only where every convener is in the way. */
  async rulerOf(em: EntityManager, actor: Actor, communityId: string): Promise<(Ruler & Readonly<{ as: Role }>) | null> {
    const roles = rolesIn(actor, communityId);
    const as = roles.find((role) => (RULERS as readonly Role[]).includes(role));
    if (!as) return null;
    const names = actor.personId === null ? null : await this.people.namesOf([actor.personId], em);
    return { personId: actor.personId, name: names?.get(actor.personId ?? '')?.name ?? null, roles, as };
  }

  /** Whether somebody who convenes here can answer it. */
  async hasConvenerFor(em: EntityManager, objection: ObjectionEntity): Promise<boolean> {
    const holders = await this.people.personsWithRoles(objection.communityId, CONVENERS, em);
    const names = await this.people.namesOf(
      holders.map((one) => one.personId),
      em,
    );
    const roles = (personId: string) => holders.filter((one) => one.personId === personId).map((one) => one.role);
    return holders.some(
      ({ personId }) => !isBarredFromRuling(objection, { personId, name: names.get(personId)?.name ?? null, roles: roles(personId) }),
    );
  }

  /** The slips that this handler may compare: not who entered it, on whatever account, and not whose objection it is. */
  private async secondOf(em: EntityManager, rows: readonly ObjectionEntity[], actor: Actor): Promise<Set<ObjectionEntity>> {
    const waiting = rows.filter(({ state, personId }) => state === 'entered' && personId !== actor.personId);
    const own = await this.people.accountsOf(
      actor,
      waiting.map((row) => row.enteredByUserId),
      em,
    );
    return new Set(waiting.filter((row) => !own.has(row.enteredByUserId)));
  }
}

function asView(row: ObjectionEntity, actor: Actor, roles: CommunityWords['roles']): Omit<ObjectionView, 'alias' | 'slip' | 'offered'> {
  const { objectionId, serial: number, reason, aboutRoles, channel, madeAt, state, answer, answeredAs, answeredAt } = row;
  const words = aboutRoles.map((role) => roles[role as Role]).join('、');
  return {
    objectionId,
    number,
    mine: row.personId === actor.personId,
    reason,
    aboutWords: words || null,
    channel,
    madeAt: madeAt.toISOString(),
    state,
    stateWords: OBJECTION_STATES[state],
    answer:
      answer !== null && answeredAt
        ? { reason: answer, by: partyWords((answeredAs ?? 'secretary') as Party, { roles }), at: answeredAt.toISOString() }
        : null,
  };
}
