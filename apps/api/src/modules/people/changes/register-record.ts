import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CHANGE_LIMITS, type RegisterChangeKind, type RegisterChangeView } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { newId } from '../../../platform/database';
import { EventLog } from '../../../platform/events';
import { communityWordsOf } from '../../communities';
import { handlerIn } from '../claims/handler-in';
import { RegisterChangeEntity } from './register-change.entity';

export type NewChange = Pick<RegisterChangeEntity, 'requestKey' | 'communityId' | 'kind' | 'homeId' | 'personId' | 'onDay' | 'reason'> &
  Partial<Pick<RegisterChangeEntity, 'document' | 'facts'>>;
const WORDS: Readonly<Record<RegisterChangeKind, string>> = { move_out: '搬走', transfer: '过户', end: '去世' };
const ACTIONS: Readonly<Record<RegisterChangeKind, string>> = { move_out: 'moveOut', transfer: 'transfer', end: 'end' };

/** What handlers changed by hand: written once with its event, and read beside the home. */
@Injectable()
export class RegisterRecord {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /** The same form sent again has been done already. */
  async isDone(em: EntityManager, requestKey: string, communityId: string): Promise<boolean> {
    return em.existsBy(RegisterChangeEntity, { requestKey, communityId });
  }

  async add(em: EntityManager, change: NewChange, actor: Actor): Promise<void> {
    const at = this.clock.now();
    const changeId = newId(at);
    const byParty = handlerIn(actor, change.communityId);
    const { document = null, facts = null, ...rest } = change;
    await em.insert(RegisterChangeEntity, { ...rest, changeId, document, facts: facts as never, by: actor.userId, byParty, at });
    const { kind, homeId, personId, communityId, onDay, reason } = change;
    const about = homeId === null ? { aggregate: 'person', aggregateId: personId ?? '' } : { aggregate: 'home', aggregateId: homeId };
    const happening = {
      ...about,
      action: ACTIONS[kind],
      communityId,
      reason,
      facts: { changeId, personId, on: onDay, document, ...facts },
    };
    await this.events.record(em, { ...happening, actorUserId: actor.userId, actorParty: byParty });
  }

  /** Newest first: those of the home, and of the people in it. */
  async of(em: EntityManager, homeId: string, personIds: readonly string[]): Promise<RegisterChangeView[]> {
    const query = em.createQueryBuilder(RegisterChangeEntity, 'c').where('c.homeId = :homeId', { homeId });
    if (personIds.length > 0) query.orWhere('(c.homeId IS NULL AND c.personId IN (:...personIds))', { personIds });
    const rows = await query.orderBy('c.at', 'DESC').limit(CHANGE_LIMITS.recordShown).getMany();
    const [newest] = rows;
    if (!newest) return [];
    const roles: Readonly<Record<string, string>> = (await communityWordsOf(em, newest.communityId)).roles;
    return rows.map(({ kind, onDay, reason, document, at, byParty }) => ({
      ...{ kind, words: WORDS[kind], on: onDay, reason, document, at: at.toISOString() },
      byCapacity: roles[byParty] ?? byParty,
    }));
  }
}
