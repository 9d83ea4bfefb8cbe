import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, type Done } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { RollKeeper } from './roll-keeper';

/** Makes a roll that still lies open anew from the register of today; what changed is told in the record. */
@Injectable()
export class RollRebuilding {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly keeper: RollKeeper,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async rebuild(pollId: string, reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'rebuildRoll');
      await this.rebuildIn(em, poll, reason, actor);
    });
    return { done: true };
  }

  /** Of a poll that is locked. */
  async rebuildIn(em: EntityManager, poll: PollEntity, reason: string, actor: Actor): Promise<void> {
    if (poll.state !== 'roll_review') throw new ProblemError('action.wrong_state', { state: poll.state, action: 'rebuildRoll' });
    const today = dayOf(this.clock.now());
    const built = await this.keeper.build(em, poll, today);
    const { rollSize, rollAreaCm2, changes } = await this.keeper.write(em, poll.pollId, built);
    const patch = { rollSize, rollAreaCm2, rollAsOf: today, rollVersion: poll.rollVersion + 1 };
    await em.update(PollEntity, { pollId: poll.pollId }, patch);
    Object.assign(poll, patch);
    const facts = { ...changes, rollVersion: patch.rollVersion };
    await this.steps.note(em, poll, { action: 'rebuildRoll', actor, reason, facts });
  }
}
