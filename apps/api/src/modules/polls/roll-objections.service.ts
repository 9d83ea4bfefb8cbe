import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type AnswerObjectionRequest, type Done, type ObjectToRollRequest } from '@silin/shared';
import { belongsTo, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { newId, Transactions } from '../../platform/database';
import { found, notFound, ProblemError } from '../../platform/http';
import { entriesOf } from './my-entries';
import { PollNotices } from './poll-notices';
import { convenes } from './poll-offers';
import { PollSteps } from './poll-steps';
import type { PollEntity } from './poll.entity';
import { RollRebuilding } from './roll-rebuilding.service';
import { RollObjectionEntity } from './roll-objection.entity';

/** While a roll lies open: neighbours say what is wrong with it, and whoever convenes answers each with reasons. */
@Injectable()
export class RollObjections {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly rebuilding: RollRebuilding,
    private readonly notices: PollNotices,
  ) {}

  /** An owner who is missing on the roll is the first who has to be heard, so every neighbour may object. @throws ProblemError not_found | roll.review_over */
  async object(pollId: string, { requestKey, text, rollEntryId }: ObjectToRollRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lock(em, pollId);
      const { personId } = actor;
      if (personId === null || poll.pack.window !== 'dated' || !belongsTo(actor, poll.communityId)) throw notFound();
      if (await em.existsBy(RollObjectionEntity, { requestKey, personId })) return;
      if (!isReviewing(poll, dayOf(this.clock.now()))) throw new ProblemError('roll.review_over', { until: poll.reviewUntil });
      const about = await this.aliasOf(em, pollId, personId, rollEntryId);
      const objection = this.written(poll, actor, { requestKey, text, personId, about });
      await em.insert(RollObjectionEntity, objection);
      await this.record(em, poll, 'objectToRoll', actor, objection);
      await this.notices.objected(em, poll, objection);
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | roll.own_objection | roll.objection_decided | action.wrong_state */
  async answer(objectionId: string, { decision, reason }: AnswerObjectionRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const { pollId } = found(await em.findOneBy(RollObjectionEntity, { objectionId }));
      const poll = await this.steps.lock(em, pollId);
      if (!convenes(actor, poll)) throw notFound();
      const objection = found(await em.findOneBy(RollObjectionEntity, { objectionId }));
      if (objection.personId === actor.personId) throw new ProblemError('roll.own_objection', {});
      if (objection.state !== 'waiting') throw new ProblemError('roll.objection_decided', {});
      if (poll.state !== 'roll_review') throw new ProblemError('action.wrong_state', { state: poll.state, action: 'answerObjection' });
      const patch = { state: decision, reason, decidedAt: this.clock.now(), decidedBy: actor.userId };
      await em.update(RollObjectionEntity, { objectionId }, patch);
      if (decision === 'corrected') await this.rebuilding.rebuildIn(em, poll, reason, actor);
      const answered = Object.assign(objection, patch);
      await this.record(em, poll, 'answerObjection', actor, answered);
      await this.notices.answered(em, poll, answered);
    });
    return { done: true };
  }

  private async aliasOf(em: EntityManager, pollId: string, personId: string, rollEntryId: string | undefined): Promise<string | null> {
    if (rollEntryId === undefined) return null;
    const mine = (await entriesOf(em, [pollId], personId, dayOf(this.clock.now()))).get(pollId) ?? [];
    return found(mine.find((entry) => entry.rollEntryId === rollEntryId)).alias;
  }

  private written(
    { pollId }: PollEntity,
    { userId }: Actor,
    part: Pick<RollObjectionEntity, 'requestKey' | 'text' | 'personId' | 'about'>,
  ): RollObjectionEntity {
    const madeAt = this.clock.now();
    const undecided = { state: 'waiting' as const, decidedAt: null, decidedBy: null, reason: null };
    return { objectionId: newId(madeAt), pollId, madeBy: userId, madeAt, ...part, ...undecided };
  }

  private async record(em: EntityManager, poll: PollEntity, action: string, actor: Actor, objection: RollObjectionEntity): Promise<void> {
    const { objectionId, state, reason } = objection;
    await this.steps.note(em, poll, {
      action,
      actor,
      reason: reason ?? undefined,
      facts: { objectionId, state },
    });
  }
}

/** The last day counts whole. */
export const isReviewing = ({ state, reviewUntil }: PollEntity, today: string) =>
  state === 'roll_review' && reviewUntil !== null && today <= reviewUntil;
