import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addDays, dayOf } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { found } from '../../platform/http';
import { MeetingSteps } from './meeting-steps';
import { MinutesNotices } from './minutes-notices';
import { isOpenObjection, minutesRows } from './minutes-rows';
import { MinutesEntity } from './minutes.entity';

const BATCH = 100;
const DUE = `
  SELECT mi.meetingId FROM minutes mi JOIN meeting m ON m.meetingId = mi.meetingId
  WHERE mi.remindedAt IS NULL AND mi.confirmUntil <= ? AND m.state = 'minutes_in_confirmation'
  ORDER BY mi.confirmUntil, mi.meetingId LIMIT ?`;

/** When the set time is over the conveners are told once per version. Publishing stays their own step: whoever publishes answers for it. */
@Injectable()
export class MinutesOver implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
    private readonly steps: MeetingSteps,
    private readonly notices: MinutesNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.register('meetings.minutesOver', (now) => this.run(now));
  }

  async run(now: Date): Promise<void> {
    const lastOver = addDays(dayOf(now), -1);
    const due = await this.dataSource.manager.query<{ meetingId: string }[]>(DUE, [lastOver, BATCH]);
    for (const { meetingId } of due) await this.tell(meetingId, lastOver, now);
  }

  private async tell(meetingId: string, lastOver: string, remindedAt: Date): Promise<void> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockAlone(em, meetingId);
      const { latest, verdicts } = found(await minutesRows(em, meetingId));
      const { version, confirmUntil } = latest;
      // Another process was first, or they were corrected or published meanwhile.
      if (meeting.state !== 'minutes_in_confirmation' || latest.remindedAt || confirmUntil > lastOver) return;
      await em.update(MinutesEntity, { meetingId, version }, { remindedAt });
      await this.notices.timeIsOver(em, meeting, version, verdicts.filter(isOpenObjection).length);
    });
  }
}
