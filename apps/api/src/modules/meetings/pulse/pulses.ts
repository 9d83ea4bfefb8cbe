import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AgendaOutcome, MeetingPulse, MeetingPulseAnswer } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { PollReader } from '../../polls';
import { Attendance } from '../attendance';
import { Bodies } from '../bodies';
import { seen } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';
import { LookedAt } from './looked-at';
import { nameOf } from './name-of';

type Read = Readonly<{ meeting: MeetingEntity | null; pulse: string; now: MeetingPulse | null }>;
type ItemRow = Readonly<{
  agendaItemId: string;
  startedAt: Date | null;
  endedAt: Date | null;
  outcome: AgendaOutcome | null;
  gists: string;
}>;

/** What goes on in a session, for hundreds of phones that ask every second. */
@Injectable()
export class Pulses {
  private readonly rooms = new LookedAt((meetingId) => this.read(meetingId));

  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly polls: PollReader,
  ) {}

  /** @throws ProblemError not_found, also for one that is only planned, except to conveners */
  async of(meetingId: string, after: string | undefined, actor: Actor): Promise<MeetingPulseAnswer> {
    const { meeting, pulse, now } = await this.rooms.of(meetingId);
    seen(meeting, actor);
    return { pulse, now: pulse === after ? null : now };
  }

  private async read(meetingId: string): Promise<Read> {
    const em = this.dataSource.manager;
    const meeting = await em.findOneBy(MeetingEntity, { meetingId });
    if (!meeting) return { meeting, pulse: '', now: null };
    const votes = await this.polls.inRoom(em, meetingId);
    const items = (await itemsOf(em, meetingId)).map(({ agendaItemId, startedAt, endedAt, outcome, gists }) => {
      const vote = votes.filter((one) => one.agendaItemId === agendaItemId).at(-1);
      const [pollId, pollState] = [vote?.pollId ?? null, vote?.state ?? null];
      const times = { startedAt: startedAt?.toISOString() ?? null, endedAt: endedAt?.toISOString() ?? null };
      return { agendaItemId, ...times, outcome, gists: Number(gists), pollId, pollState };
    });
    const open = votes.find(({ state }) => state === 'open');
    const shape = nameOf([
      meeting.state,
      meeting.startsAt,
      meeting.venueId,
      meeting.onlineHow,
      items,
      await questionsOf(em, meetingId),
      await roomOf(em, meetingId),
    ]);
    const now: MeetingPulse = {
      shape,
      state: meeting.state,
      ...(await this.attendance.figures(em, meetingId)),
      body: await this.bodies.figuresNow(em, meeting),
      items,
      vote: open ? { pollId: open.pollId, voted: open.voted, roll: open.roll } : null,
    };
    return { meeting, pulse: nameOf(now), now };
  }
}

const itemsOf = (em: EntityManager, meetingId: string) =>
  em.query<ItemRow[]>(
    `SELECT a.agendaItemId, a.startedAt, a.endedAt, a.outcome, (SELECT COUNT(*) FROM gist g WHERE g.agendaItemId = a.agendaItemId) AS gists
     FROM agenda_item a WHERE a.meetingId = ? ORDER BY a.position`,
    [meetingId],
  );

/** Changes with everybody who wants to speak or does not any more, and with everybody who stays out of a vote. */
const roomOf = (em: EntityManager, meetingId: string) =>
  em.query<object[]>(
    `SELECT a.agendaItemId, COUNT(s.requestId) AS asked, COUNT(s.open) AS waiting,
       (SELECT COUNT(*) FROM recusal r WHERE r.agendaItemId = a.agendaItemId AND r.liftedAt IS NULL) AS recused
     FROM agenda_item a LEFT JOIN speech_request s ON s.agendaItemId = a.agendaItemId
     WHERE a.meetingId = ? GROUP BY a.agendaItemId ORDER BY a.agendaItemId`,
    [meetingId],
  );

/** How many there are of each state; which ones, a page asks when the figures are others. */
const questionsOf = (em: EntityManager, meetingId: string) =>
  em.query<{ state: string; questions: string }[]>(
    'SELECT state, COUNT(*) AS questions FROM question WHERE meetingId = ? GROUP BY state ORDER BY state',
    [meetingId],
  );
