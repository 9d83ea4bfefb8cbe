import { Injectable } from '@nestjs/common';
import { dayOf, dayWords, extensionOf, OWNERS_RULES_DEFAULTS, quorumSoFar, type PollView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { PollNotices } from './poll-notices';
import { PollReader } from './poll-reader';
import { PollSteps } from './poll-steps';
import { NO_TURNOUT, turnoutOf } from './turnout';

/** Makes a vote longer to which too few have come: once, where the estate's own rules say so. How anybody voted is not looked at. */
@Injectable()
export class PollExtending {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: PollSteps,
    private readonly notices: PollNotices,
    private readonly reader: PollReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | poll.no_extension */
  async extend(pollId: string, actor: Actor): Promise<PollView> {
    await this.transactions.run(async (em) => {
      // Whoever is about to close it waits for this lock, and finds another end.
      const poll = await this.steps.lockConvened(em, pollId, actor, 'extend');
      const { state, pack, opensAt, closesAt, rollSize, rollAreaCm2 } = poll;
      const isOpen = state === 'open' && opensAt && closesAt && closesAt > this.clock.now();
      if (!isOpen) throw new ProblemError('action.wrong_state', { state, action: 'extend' });
      const voted = (await turnoutOf(em, [pollId])).get(pollId) ?? NO_TURNOUT;
      const quorum = quorumSoFar(pack, { heads: rollSize, areaCm2: rollAreaCm2 ?? 0 }, voted);
      const extended = extensionOf({
        ...{ pack, rules: poll.rules ?? OWNERS_RULES_DEFAULTS, opensAt, closesAt },
        extendedBefore: poll.extendedFrom !== null,
        quorumMet: quorum.every(({ met }) => met),
      });
      if (!(extended instanceof Date)) throw new ProblemError('poll.no_extension', { why: extended });
      const until = dayWords(dayOf(new Date(extended.getTime() - 1)));
      await this.steps.postpone(em, poll, { closesAt: extended, extendedFrom: closesAt });
      await this.steps.note(em, poll, {
        action: 'extend',
        actor,
        facts: { words: `来投的还不够，延长到${until} 24:00`, until: extended.toISOString() },
      });
      await this.notices.extended(em, poll, until);
    });
    return this.reader.view(pollId, actor);
  }
}
