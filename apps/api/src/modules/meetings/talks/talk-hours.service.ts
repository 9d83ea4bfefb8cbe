import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { keepsTalks, talkHoursRefused, type TalkHours, type TalkHoursRequest, type TalkList } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { ProblemError } from '../../../platform/http';
import { MeetingSteps } from '../meeting-steps';
import type { MeetingEntity } from '../meeting.entity';
import { TalkHoursEntity } from './talk-hours.entity';
import { assertTalksAreOn, minutesIn, sessionMinutes } from './talk-times';
import { TalkEntity } from './talk.entity';
import { TalksReader } from './talks-reader';

/** Sets the times for talks, changes them, and takes them away; whoever has one keeps it. */
@Injectable()
export class TalkHoursDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meetings: MeetingSteps,
    private readonly reader: TalksReader,
  ) {}

  /** @throws ProblemError not_found | talk.not_taken | talk.closed | talk.hours_outside | talk.hours_too_short | talk.hours_too_many | talk.hours_taken */
  async set(meetingId: string, { from, until, minutesEach }: TalkHoursRequest, actor: Actor): Promise<TalkList> {
    await this.transactions.run(async (em) => {
      const meeting = await this.meetings.lockForConvener(em, meetingId, actor);
      assertTalksAreOn(meeting);
      const hours = { fromMinute: minutesIn(meeting, new Date(from)), untilMinute: minutesIn(meeting, new Date(until)), minutesEach };
      assertFits(meeting, hours);
      const before = await em.findOneBy(TalkHoursEntity, { meetingId });
      if (before) await assertKept(em, before, hours);
      await em.upsert(TalkHoursEntity, { meetingId, ...hours, setBy: actor.userId, setAt: this.clock.now() }, ['meetingId']);
      await this.meetings.note(em, meeting, { action: 'setTalkHours', actor, facts: hours });
    });
    return this.reader.list(meetingId, actor);
  }

  /** @throws ProblemError not_found | talk.not_taken | talk.closed | talk.hours_taken */
  async drop(meetingId: string, actor: Actor): Promise<TalkList> {
    await this.transactions.run(async (em) => {
      const meeting = await this.meetings.lockForConvener(em, meetingId, actor);
      assertTalksAreOn(meeting);
      const taken = await takenAt(em, meetingId);
      if (taken.length > 0) throw new ProblemError('talk.hours_taken', { taken: taken.length });
      const { affected } = await em.delete(TalkHoursEntity, { meetingId });
      if (affected) await this.meetings.note(em, meeting, { action: 'dropTalkHours', actor });
    });
    return this.reader.list(meetingId, actor);
  }
}

async function takenAt(em: EntityManager, meetingId: string): Promise<number[]> {
  return (await em.findBy(TalkEntity, { meetingId, held: 1 })).map(({ atMinute }) => atMinute);
}

/** @throws ProblemError talk.hours_taken */
async function assertKept(em: EntityManager, before: TalkHoursEntity, after: TalkHours): Promise<void> {
  const taken = await takenAt(em, before.meetingId);
  if (!keepsTalks(before, after, taken)) throw new ProblemError('talk.hours_taken', { taken: taken.length });
}

/** @throws ProblemError talk.hours_outside | talk.hours_too_short | talk.hours_too_many */
function assertFits(meeting: MeetingEntity, hours: TalkHours): void {
  const refused = talkHoursRefused(hours, sessionMinutes(meeting));
  const { startsAt, endsAt } = meeting;
  if (refused === 'outside')
    throw new ProblemError('talk.hours_outside', { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
  if (refused === 'too_short') throw new ProblemError('talk.hours_too_short', { minutesEach: hours.minutesEach });
  if (refused === 'too_many') throw new ProblemError('talk.hours_too_many', {});
}
