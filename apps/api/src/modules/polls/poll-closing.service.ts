import { Injectable } from '@nestjs/common';
import type { PollView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/http';
import { PollCertifying } from './poll-certifying';
import { convenes } from './poll-offers';
import { PollReader } from './poll-reader';
import { PollSteps } from './poll-steps';

/** The chair ends a vote in the room; a dated one ends by the clock, and with paper is certified when it is counted. */
@Injectable()
export class PollClosing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly certifying: PollCertifying,
    private readonly reader: PollReader,
  ) {}

  /** @throws ProblemError not_found | poll.closes_by_clock | action.wrong_state when somebody else has closed it */
  async close(pollId: string, actor: Actor): Promise<PollView> {
    await this.transactions.run(async (em) => {
      // Waits for votes under way; later ones wait for this transaction and then find the poll closed.
      const poll = await this.steps.lock(em, pollId);
      if (!convenes(actor, poll)) throw notFound();
      if (poll.pack.window === 'dated') throw new ProblemError('poll.closes_by_clock', { closesAt: poll.closesAt?.toISOString() ?? null });
      await this.certifying.close(em, poll, actor, this.clock.now());
    });
    return this.reader.view(pollId, actor);
  }

  /** At once instead of at the clock's next look, when the last envelope is read and confirmed. @throws ProblemError not_found | action.wrong_state | poll.count_unfinished */
  async certify(pollId: string, actor: Actor): Promise<PollView> {
    await this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'certify');
      await this.certifying.certifyCounted(em, poll, actor);
    });
    return this.reader.view(pollId, actor);
  }
}
