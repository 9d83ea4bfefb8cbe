import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { dayOf, MEETING_LIMITS } from '@silin/shared';
import { Transactions } from '../../platform/database';
import { DueJobs } from '../../platform/outbox';
import { CommunityDirectory } from '../communities';
import { PeopleDirectory } from '../people';
import { Bodies } from './bodies';
import { InvitationEntity } from './invitation.entity';
import { MeetingEntity } from './meeting.entity';
import { MeetingSteps } from './meeting-steps';
import { whenAndWhere } from './notice-text';
import { concernedBy } from './questions/concerned';
import { forInbox } from './said';
import { TalkNotices } from './talks/talk-notices';

const BATCH = 100;
const HOUR_MS = 3_600_000;
/** A notice that went out later than this says it itself. */
const NEWS_MS = (MEETING_LIMITS.remindHoursBefore / 2) * HOUR_MS;

const DUE = `
  SELECT meetingId FROM meeting WHERE state = 'announced' AND startsAt > ? AND startsAt <= ? AND announcedAt <= ?
    AND (remindedFor IS NULL OR remindedFor <> startsAt) ORDER BY startsAt, meetingId LIMIT ?`;
/** A day before a meeting its people are reminded of it, once for each beginning it is given, however many processes look. */
@Injectable()
export class Reminders implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly jobs: DueJobs,
    private readonly steps: MeetingSteps,
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
    private readonly talkNotices: TalkNotices,
    private readonly bodies: Bodies,
  ) {}

  onModuleInit(): void {
    this.jobs.register('meetings.remind', (now) => this.run(now));
  }

  async run(now: Date): Promise<void> {
    const until = new Date(now.getTime() + MEETING_LIMITS.remindHoursBefore * HOUR_MS);
    const due = await this.dataSource.manager.query<{ meetingId: string }[]>(DUE, [now, until, new Date(now.getTime() - NEWS_MS), BATCH]);
    for (const { meetingId } of due) await this.remind(meetingId, now);
  }

  private async remind(meetingId: string, now: Date): Promise<void> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockAlone(em, meetingId);
      // Another process was first, or it was put off meanwhile.
      if (meeting.state !== 'announced' || meeting.remindedFor?.getTime() === meeting.startsAt.getTime()) return;
      await em.update(MeetingEntity, { meetingId }, { remindedFor: meeting.startsAt });
      await this.tell(em, meeting, now);
    });
  }

  private async tell(em: EntityManager, meeting: MeetingEntity, now: Date): Promise<void> {
    const { meetingId, communityId, venueId, form, startsAt, title } = meeting;
    const listed = await em.findBy(InvitationEntity, { meetingId });
    const declined = new Set(listed.filter(({ going }) => going === false).map(({ personId }) => personId));
    // Also who has come to stand for a home since the notice went out.
    const standing = await this.bodies.standingFor(em, meeting);
    const expected = [...listed.map(({ personId }) => personId), ...standing, ...(await concernedBy(em, meetingId))];
    const accounts = await this.people.userIdsOf(
      expected.filter((personId) => !declined.has(personId)),
      em,
    );
    const { name: venueName } = await this.communities.venue(communityId, venueId, em);
    const text = {
      onceKey: `meeting.remind.${meetingId}.${startsAt.getTime()}`,
      title: dayOf(startsAt) === dayOf(now) ? '今天开会' : '明天开会',
      words: forInbox(`${whenAndWhere({ form, startsAt, venueName })}，${title}。来不了请说一声。`),
      link: { kind: 'meeting', id: meetingId } as const,
    };
    await this.talkNotices.tellAll(em, meeting, [...accounts.values()].flat(), text, (clockTime) => `您约了书记，${clockTime} 起。`);
  }
}
