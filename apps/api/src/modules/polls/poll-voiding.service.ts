import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Transactions } from '../../platform/database';
import { MatterOutcome } from './matter-outcome';
import { PollNotices } from './poll-notices';
import { PollSteps } from './poll-steps';
import type { PollEntity } from './poll.entity';

/** Sets a dated poll aside before it is certified: everything stays on record, everybody on the roll is told why. */
@Injectable()
export class PollVoiding {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: PollSteps,
    private readonly outcome: MatterOutcome,
    private readonly notices: PollNotices,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async void(pollId: string, reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'void');
      await this.voidIn(em, poll, reason, actor);
    });
    return { done: true };
  }

  /** Of a poll that is locked; nobody acts where the clock finds that it must not open. @throws ProblemError action.wrong_state */
  async voidIn(em: EntityManager, poll: PollEntity, reason: string, actor: Actor | null): Promise<void> {
    const words = { words: `原因：${reason}` };
    await this.steps.take(em, poll, { action: 'void', actor, given: ['reason'], reason, facts: words, patch: { voidReason: reason } });
    await this.outcome.backToWaiting(em, poll, actor, `表决作废：${reason}`);
    await this.notices.voided(em, poll, reason);
  }
}
