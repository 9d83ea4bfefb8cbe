import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  countsAsDelivered,
  dayOf,
  DELIVERY_LIMITS,
  PAPER_CLERKS,
  type DeliveryWay,
  type Done,
  type RecordDeliveriesAnswer,
  type RecordDeliveriesRequest,
  type RemindAnswer,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { EventEntity } from '../../../platform/events';
import { found, notFound, ProblemError } from '../../../platform/http';
import { PhotoShelf } from '../../documents';
import { entriesOf } from '../my-entries';
import { PollNotices } from '../poll-notices';
import { PollSteps } from '../poll-steps';
import { PollEntity } from '../poll.entity';
import { RollEntryEntity } from '../roll-entry.entity';
import { DeliveryEntity } from './delivery.entity';

type Round = Readonly<{ roundId: string; way: DeliveryWay; toldConsequence: boolean }>;
const HOUR_MS = 3_600_000;
const COLUMNS = ['rollEntryId', 'way', 'pollId', 'roundId', 'enteredBy', 'at', 'toldConsequence', 'counts'] as const;
// What is entered twice stays as it was entered first.
const WRITE = `INSERT INTO ballot_delivery (${COLUMNS.join(', ')}) VALUES ? ON DUPLICATE KEY UPDATE way = way`;
const ACTING = '(m.sinceDay IS NULL OR m.sinceDay <= ?) AND (m.untilDay IS NULL OR m.untilDay > ?)';
/** Accounts of who may act for an entry that has no ballot yet, and of those whom they asked to vote for them: either may have forgotten. */
const NOT_VOTED = `
  SELECT b.userId FROM (
    SELECT m.rollEntryId, m.personId FROM roll_member m WHERE m.pollId = ? AND ${ACTING}
    UNION
    SELECT a.rollEntryId, a.agentPersonId FROM proxy_authority a
      JOIN roll_member m ON m.rollEntryId = a.rollEntryId AND m.personId = a.principalPersonId
    WHERE a.pollId = ? AND a.revokedAt IS NULL AND ${ACTING}
  ) w JOIN account_binding b ON b.personId = w.personId
  WHERE NOT EXISTS (SELECT 1 FROM ballot x WHERE x.pollId = ? AND x.rollEntryId = w.rollEntryId)
  GROUP BY b.userId`;

export const deliversIn = (actor: Actor, { communityId, pack }: Pick<PollEntity, 'communityId' | 'pack'>) =>
  pack.window === 'dated' && hasRoleIn(actor, communityId, PAPER_CLERKS);
/** While it can still be voted on, or is about to be. */
const isUnderWay = ({ state }: PollEntity) => state === 'announced' || state === 'open';

/** The ledger of who was reached, how and when; and the word to those who have not voted. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly notices: PollNotices,
    private readonly photos: PhotoShelf,
  ) {}

  /** The same round sent again answers like the first time. @throws ProblemError not_found | action.wrong_state | photo.unknown */
  async record(pollId: string, request: RecordDeliveriesRequest, actor: Actor): Promise<RecordDeliveriesAnswer> {
    return this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      if (!deliversIn(actor, poll)) throw notFound();
      const { requestKey: roundId, rollEntryIds, way, toldConsequence, photoId } = request;
      const before = await em.countBy(DeliveryEntity, { pollId, roundId });
      if (before > 0) return { recorded: before };
      if (!isUnderWay(poll)) throw new ProblemError('action.wrong_state', { state: poll.state, action: 'deliver' });
      const known = await em.countBy(RollEntryEntity, { pollId, rollEntryId: In([...rollEntryIds]) });
      if (known < rollEntryIds.length) throw notFound();
      await this.write(em, pollId, rollEntryIds, { roundId, way, toldConsequence }, actor);
      const recorded = await em.countBy(DeliveryEntity, { pollId, roundId });
      // A round in which everything was entered before leaves nothing behind, however often it is sent.
      if (recorded === 0) return { recorded };
      await this.photos.attach(em, actor, [photoId], { subjectKind: 'delivery', subjectId: roundId, purpose: 'doors' });
      await this.steps.note(em, poll, { action: 'deliver', actor, facts: { way, entries: recorded, roundId } });
      return { recorded };
    });
  }

  /** Whoever opens the ballot on their phone has it, with what silence means written on it. @throws ProblemError not_found */
  async acknowledge(pollId: string, actor: Actor): Promise<Done> {
    const { personId } = actor;
    if (personId === null) throw new ProblemError('permission.unverified', {});
    return this.transactions.run(async (em) => {
      const poll = found(await em.findOneBy(PollEntity, { pollId }));
      // Whoever has sold meanwhile has nothing delivered for the buyer.
      const mine = (await entriesOf(em, [pollId], personId, dayOf(this.clock.now()))).get(pollId) ?? [];
      if (mine.length === 0) throw notFound();
      const ids = mine.map(({ rollEntryId }) => rollEntryId);
      if (isUnderWay(poll)) await this.write(em, pollId, ids, { roundId: personId, way: 'in_app', toldConsequence: true }, actor);
      return { done: true };
    });
  }

  /** Those who have not voted, and nobody else. @throws ProblemError not_found | action.wrong_state | poll.reminded_lately */
  async remind(pollId: string, actor: Actor): Promise<RemindAnswer> {
    return this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'remind');
      if (poll.state !== 'open') throw new ProblemError('action.wrong_state', { state: poll.state, action: 'remind' });
      const last = await lastReminder(em, pollId);
      const now = this.clock.now();
      if (last && now.getTime() - last.getTime() < DELIVERY_LIMITS.remindEveryHours * HOUR_MS)
        throw new ProblemError('poll.reminded_lately', { remindedAt: last.toISOString() });
      const today = dayOf(now);
      const rows = await em.query<{ userId: string }[]>(NOT_VOTED, [pollId, today, today, pollId, today, today, pollId]);
      const told = await this.notices.reminded(
        em,
        poll,
        rows.map(({ userId }) => userId),
        now,
      );
      await this.steps.note(em, poll, { action: 'remind', actor, facts: { told } });
      return { told };
    });
  }

  private async write(em: EntityManager, pollId: string, ids: readonly string[], round: Round, actor: Actor): Promise<void> {
    const { roundId, way, toldConsequence } = round;
    const at = this.clock.now();
    const rest = [way, pollId, roundId, actor.userId, at, toldConsequence, countsAsDelivered(way, toldConsequence)];
    await em.query(WRITE, [ids.map((rollEntryId) => [rollEntryId, ...rest])]);
  }
}

/** When those who had not voted were told last; null when never. */
export async function lastReminder(em: EntityManager, pollId: string): Promise<Date | null> {
  const last = await em.findOne(EventEntity, {
    where: { aggregate: 'poll', aggregateId: pollId, action: 'remind' },
    order: { at: 'DESC' },
  });
  return last?.at ?? null;
}
