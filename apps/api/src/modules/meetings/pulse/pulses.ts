import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { MEETING_LIMITS, type AgendaOutcome, type MeetingPulse, type MeetingPulseAnswer } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { PollReader } from '../../polls';
import { Attendance } from '../attendance';
import { Bodies } from '../bodies';
import { seen } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';

type Read = Readonly<{ meeting: MeetingEntity | null; pulse: string; now: MeetingPulse | null }>;
type Kept = Readonly<{ at: number; read: Promise<Read> }>;
type ItemRow = Readonly<{
  agendaItemId: string;
  startedAt: Date | null;
  endedAt: Date | null;
  outcome: AgendaOutcome | null;
  gists: string;
}>;

const ROOMS_KEPT = 200;
const NAME_SIGNS = 16;
const nameOf = (what: unknown) => createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, NAME_SIGNS);

/**
 * What goes on in a session, for hundreds of phones that ask every second. It is looked at a few times a second by each process, whoever
 * asks, and not told by those who write: no vote and no check-in waits for it, and what another process has written is seen as well.
 */
@Injectable()
export class Pulses {
  private readonly rooms = new Map<string, Kept>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly polls: PollReader,
  ) {}

  /** @throws ProblemError not_found, also for one that is only planned, except to conveners */
  async of(meetingId: string, after: string | undefined, actor: Actor): Promise<MeetingPulseAnswer> {
    const { meeting, pulse, now } = await this.kept(meetingId);
    seen(meeting, actor);
    return { pulse, now: pulse === after ? null : now };
  }

  private kept(meetingId: string): Promise<Read> {
    const at = performance.now();
    const known = this.rooms.get(meetingId);
    if (known && at - known.at < MEETING_LIMITS.pulseKeptMs) return known.read;
    const read = this.read(meetingId);
    this.rooms.delete(meetingId);
    this.rooms.set(meetingId, { at, read });
    const [oldest] = this.rooms.keys();
    if (this.rooms.size > ROOMS_KEPT && oldest !== undefined) this.rooms.delete(oldest);
    // What failed is not what goes on: the next one looks again.
    read.catch(() => this.rooms.delete(meetingId));
    return read;
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
    const shape = nameOf([meeting.state, meeting.startsAt, meeting.venueId, items, await questionsOf(em, meetingId)]);
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

/** How many there are of each state; which ones, a page asks when the figures are others. */
const questionsOf = (em: EntityManager, meetingId: string) =>
  em.query<{ state: string; questions: string }[]>(
    'SELECT state, COUNT(*) AS questions FROM question WHERE meetingId = ? GROUP BY state ORDER BY state',
    [meetingId],
  );
