import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { confirmableUntil, notToPublishYet, type Done, type MinutesView } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { found, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { Notices } from '../notices';
import { AgendaMoves } from './agenda-moves';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { MinutesNotices } from './minutes-notices';
import { MinutesReader } from './minutes-reader';
import { digestOf, isOpenObjection, minutesRows } from './minutes-rows';
import { minutesText } from './minutes-text';
import { MinutesWriter } from './minutes-writer';
import { MinutesEntity } from './minutes.entity';

const FIRST_VERSION = 1;
const AS_RECORDED = { section: null, correction: null, reason: null, correctedAs: null } as const;

/** Minutes: written by the system, confirmed by those who were there, published by the conveners. */
@Injectable()
export class Minutes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly communities: CommunityDirectory,
    private readonly writer: MinutesWriter,
    private readonly reader: MinutesReader,
    private readonly minutesNotices: MinutesNotices,
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async circulate(meetingId: string, actor: Actor): Promise<MinutesView> {
    const circulatedAt = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'circulateMinutes', actor });
      const text = minutesText(await this.writer.factsOf(em, meeting));
      const { minutesDays } = await this.communities.settings(meeting.communityId, em);
      const asking = { version: FIRST_VERSION, confirmUntil: confirmableUntil(circulatedAt, minutesDays) };
      const written = { meetingId, text, sha256: digestOf(text), circulatedAt, remindedAt: null, publishedAt: null };
      await em.insert(MinutesEntity, { ...written, ...asking, ...AS_RECORDED });
      await this.minutesNotices.asked(em, meeting, asking);
    });
    const meeting = found(await this.dataSource.manager.findOneBy(MeetingEntity, { meetingId }));
    return found(await this.reader.of(this.dataSource.manager, meeting, actor));
  }

  /**
   * After the set time, or when everybody who was there has spoken; never while an objection waits for its answer.
   * @throws ProblemError not_found | action.wrong_state | minutes.too_soon | minutes.unanswered | minutes.uncompared
   */
  async publish(meetingId: string, actor: Actor): Promise<Done> {
    const publishedAt = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'publishMinutes', actor });
      const version = await this.publishable(em, meetingId, publishedAt);
      await em.update(MinutesEntity, { meetingId, remindedAt: IsNull() }, { remindedAt: publishedAt });
      await em.update(MinutesEntity, { meetingId, version }, { publishedAt });
      const issueIds = await this.moves.issuesOf(em, meetingId);
      await this.steps.mention(em, meeting, issueIds, { action: 'publishMinutes', actor, facts: { meetingId, words: meeting.title } });
      for (const issueId of issueIds) {
        await this.notices.tellFollowers(em, issueId, {
          onceKey: `minutes.publish.${meetingId}`,
          title: '会议纪要公布了',
          words: `「${meeting.title}」的纪要公布了，点开看看谈了什么。`,
          link: { kind: 'meeting', id: meetingId },
        });
      }
    });
    return { done: true };
  }

  private async publishable(em: EntityManager, meetingId: string, now: Date): Promise<number> {
    const { latest, verdicts, uncompared, standing } = found(await minutesRows(em, meetingId));
    const { version, confirmUntil: until } = latest;
    const open = verdicts.filter(isOpenObjection).length;
    const { silent } = standing;
    const refusal = notToPublishYet({ confirmUntil: until, silent, open, uncompared }, now);
    if (refusal === 'uncompared') throw new ProblemError('minutes.uncompared', { slips: uncompared });
    if (refusal === 'unanswered') throw new ProblemError('minutes.unanswered', { open });
    if (refusal === 'too_soon') throw new ProblemError('minutes.too_soon', { until, silent });
    return version;
  }
}
