import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PollState } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { PollSteps } from '../poll-steps';
import type { PollEntity } from '../poll.entity';
import { PaperCodes } from './paper-codes';

/** Once the roll is frozen and as long as a ballot may still come in. */
export const PRINTING_STATES: readonly PollState[] = ['announced', 'open'];

/** What is printed for a poll; each printing gives a code to every entry that has none. */
@Injectable()
export class PaperPrinting {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: PollSteps,
    private readonly codes: PaperCodes,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | ballot.channel_closed */
  async prepare(pollId: string, actor: Actor): Promise<PollEntity> {
    return this.transactions.run(async (em) => this.prepareIn(em, await this.steps.lockConvened(em, pollId, actor, 'printBallots'), actor));
  }

  private async prepareIn(em: EntityManager, poll: PollEntity, actor: Actor): Promise<PollEntity> {
    if (!poll.pack.channels.includes('paper')) throw new ProblemError('ballot.channel_closed', { channels: poll.pack.channels });
    if (!PRINTING_STATES.includes(poll.state)) throw new ProblemError('action.wrong_state', { state: poll.state, action: 'printBallots' });
    await this.codes.complete(em, poll.pollId);
    await this.steps.note(em, poll, { action: 'printBallots', actor });
    return poll;
  }
}
