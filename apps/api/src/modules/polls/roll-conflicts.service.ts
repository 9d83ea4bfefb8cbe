import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflictWords, dayOf, type ConflictMark, type Done, type LiftConflictRequest, type MarkConflictRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { PollNotices } from './poll-notices';
import { PollSteps } from './poll-steps';
import type { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';

type Mark = Pick<RollEntryEntity, 'conflictGround' | 'conflictReason'>;
const NO_MARK: Mark = { conflictGround: null, conflictReason: null };

/** While a roll lies open: who on it has an interest of their own in what is voted on. Their ballot is cast and kept like everybody's. */
@Injectable()
export class RollConflicts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly notices: PollNotices,
  ) {}

  /** Sent again, it is no second mark. @throws ProblemError not_found | action.wrong_state | roll.mark_too_late */
  mark(pollId: string, { rollEntryId, ground, reason }: MarkConflictRequest, actor: Actor): Promise<Done> {
    return this.set(
      pollId,
      rollEntryId,
      { action: 'markConflict', mark: { conflictGround: ground, conflictReason: reason }, reason },
      actor,
    );
  }

  /** @throws ProblemError not_found | action.wrong_state */
  lift(pollId: string, { rollEntryId, reason }: LiftConflictRequest, actor: Actor): Promise<Done> {
    return this.set(pollId, rollEntryId, { action: 'liftConflict', mark: NO_MARK, reason }, actor);
  }

  private async set(pollId: string, rollEntryId: string, { action, mark, reason }: Change, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, action);
      if (poll.state !== 'roll_review') throw new ProblemError('action.wrong_state', { state: poll.state, action });
      const entry = found(await em.findOneBy(RollEntryEntity, { pollId, rollEntryId }));
      if (isSame(entry, mark)) return;
      if (mark.conflictGround !== null && !leavesTimeToObject(poll, dayOf(this.clock.now())))
        throw new ProblemError('roll.mark_too_late', { until: poll.reviewUntil });
      await em.update(RollEntryEntity, { rollEntryId }, mark);
      await this.steps.note(em, poll, { action, actor, reason, facts: { rollEntryId, ground: mark.conflictGround } });
      await this.tell(em, poll, { ...entry, ...mark });
    });
    return { done: true };
  }

  private tell(em: EntityManager, poll: PollEntity, entry: RollEntryEntity): Promise<void> {
    const mark = markOf(entry);
    const words = mark
      ? `${entry.alias}在名册上标明了：${mark.words}。原因：${mark.reason}。您照样可以投票；觉得标错了，名册公开期间可以提异议。`
      : `${entry.alias}在名册上不再标明有利害关系。`;
    return this.notices.marked(em, poll, entry.rollEntryId, { title: mark ? '名册上标明您有利害关系' : '名册上的标记去掉了', words });
  }
}

type Change = Readonly<{ action: 'markConflict' | 'liftConflict'; mark: Mark; reason: string }>;

const isSame = (entry: Mark, mark: Mark) => entry.conflictGround === mark.conflictGround && entry.conflictReason === mark.conflictReason;

/** Whoever is marked has at least one whole day to say that it is wrong. */
export const leavesTimeToObject = ({ state, reviewUntil }: Pick<PollEntity, 'state' | 'reviewUntil'>, today: string) =>
  state === 'roll_review' && reviewUntil !== null && today < reviewUntil;

/** As it stands on the roll. */
export const markOf = ({ conflictGround: ground, conflictReason }: Mark): ConflictMark | null =>
  ground === null ? null : { ground, words: conflictWords(ground), reason: conflictReason ?? '' };
