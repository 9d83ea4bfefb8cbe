import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  dayOf,
  daysBetween,
  earliestDayAfterNotice,
  endOf,
  instantAt,
  lastDayOfVote,
  windowBounds,
  type AnnouncePollAnswer,
  type AnnouncePollRequest,
  type Day,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { OPENS_AT, periodWords } from './owners-words';
import { ownersNotice } from './owners-notice';
import { PollNotices } from './poll-notices';
import { readRoll } from './poll-rows';
import { PollSteps } from './poll-steps';
import { PollEntity } from './poll.entity';
import { RollKeeper } from './roll-keeper';
import { RollObjectionEntity } from './roll-objection.entity';

type Days = Readonly<{ opensOn: Day; closesOn: Day }>;

/** Publishes the notice: from then on neither the question nor the roll changes, and the clock does the rest. */
@Injectable()
export class PollAnnouncing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly steps: PollSteps,
    private readonly keeper: RollKeeper,
    private readonly notices: PollNotices,
  ) {}

  /**
   * @throws ProblemError not_found | action.wrong_state | poll.review_running | poll.objections_waiting | roll.outdated |
   *   poll.notice_too_short | poll.window_out_of_bounds
   */
  async announce(pollId: string, request: AnnouncePollRequest, actor: Actor): Promise<AnnouncePollAnswer> {
    return this.transactions.run(async (em) => {
      const poll = await this.steps.lockConvened(em, pollId, actor, 'announce');
      const today = dayOf(this.clock.now());
      await this.assertReviewed(em, poll, today);
      const days = daysOf(poll, request, today);
      const rollSha256 = await this.freeze(em, poll, days, actor);
      return { pollId, ...days, rollSha256, told: await this.notices.announced(em, poll) };
    });
  }

  private async assertReviewed(em: EntityManager, poll: PollEntity, today: Day): Promise<void> {
    const { pollId, reviewUntil, scope } = poll;
    // In another state the lifecycle refuses; what is asked here concerns the roll that lies open.
    if (poll.state !== 'roll_review' || !reviewUntil || !scope) return;
    if (today <= reviewUntil) throw new ProblemError('poll.review_running', { until: reviewUntil });
    const count = await em.countBy(RollObjectionEntity, { pollId, state: 'waiting' });
    if (count > 0) throw new ProblemError('poll.objections_waiting', { count });
    if (await this.keeper.isOutdated(em, poll, today)) throw new ProblemError('roll.outdated', {});
  }

  private async freeze(em: EntityManager, poll: PollEntity, { opensOn, closesOn }: Days, actor: Actor): Promise<string> {
    const announcedAt = this.clock.now();
    const { sha256: rollSha256 } = await readRoll(em, poll);
    const [opensAt, closesAt] = [instantAt(opensOn, OPENS_AT), endOf(closesOn)];
    const objections = await em.countBy(RollObjectionEntity, { pollId: poll.pollId });
    const by = await this.signatureOf(em, poll, actor);
    const noticeText = ownersNotice({ poll, by, announcedOn: dayOf(announcedAt), opensAt, closesAt, objections, rollSha256 });
    const patch = { announcedAt, opensAt, closesAt, rollSha256, announcedQuestion: poll.question, noticeText };
    await this.steps.take(em, poll, { action: 'announce', actor, patch, facts: { rollSha256, rollVersion: poll.rollVersion } });
    const facts = { words: `${poll.question}${periodWords(opensAt, closesAt)}` };
    await this.steps.note(em, poll, { action: 'publishNotice', actor, facts });
    return rollSha256;
  }

  /** The body that convenes, never the person. */
  private async signatureOf(em: EntityManager, { communityId, scope }: PollEntity, actor: Actor): Promise<string> {
    const { name } = await this.communities.community(communityId, em);
    const isCommittee = !hasRoleIn(actor, communityId, ['secretary', 'committee_member']);
    const estate = scope ? found(await this.communities.estate(scope.estateId, em)).name : '';
    return isCommittee ? `${estate}业主委员会` : `${name}居民委员会（组织${estate}业主表决）`;
  }
}

/** The days asked for, or the earliest lawful ones and the estate's usual length. */
function daysOf({ pack, rules }: PollEntity, { opensOn: from, closesOn: until }: AnnouncePollRequest, today: Day): Days {
  const { noticeDays, votingWindowDays } = found(rules);
  const earliestOn = earliestDayAfterNotice(today, Math.max(noticeDays, pack.noticeDays));
  const opensOn = from ?? earliestOn;
  if (opensOn < earliestOn) throw new ProblemError('poll.notice_too_short', { earliestOn, noticeDays });
  const closesOn = until ?? lastDayOfVote(opensOn, votingWindowDays);
  const { least, most } = windowBounds(pack);
  const length = daysBetween(opensOn, closesOn) + 1;
  if (length < least || length > most) throw new ProblemError('poll.window_out_of_bounds', { least, most });
  return { opensOn, closesOn };
}
