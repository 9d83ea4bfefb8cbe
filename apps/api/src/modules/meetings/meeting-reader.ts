import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayOf,
  formRules,
  isOnlineOnly,
  livesFromQuestions,
  MEETING_WORDS,
  seatsLeft,
  type Day,
  type MeetingCard,
  type MeetingState,
  type Page,
  type VenueView,
} from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { pageOf, pageSize } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { takesPeopleIn } from './doors';
import { formsRunBy, isVisibleTo } from './meeting-access';
import { seatClaimsOf } from './seat-claims';
import { meetingsInOrder, type When } from './meetings-in-order';
import { MeetingEntity } from './meeting.entity';

/** A meeting as a matter's page points to it. */
export type MeetingRef = Readonly<{
  issueId: string;
  meetingId: string;
  title: string;
  state: MeetingState;
  stateWords: string;
  startsAt: Date;
}>;
/** What of meetings waits for one person. */
export type MyMeetings = Readonly<{
  /** Announced or in session, and they were invited or said that they would come; soonest first. */
  next: readonly MeetingCard[];
  /** Of those: the doors are open and they have not signed in. */
  toCheckIn: readonly MeetingCard[];
  /** They were there and have not said whether the minutes are right. */
  toConfirm: readonly Readonly<{ card: MeetingCard; until: Day }>[];
}>;
type Asked = Readonly<{ when: When; cursor?: string; size?: number }>;
type Counts = Readonly<{ items: number; goingByMe: boolean | null; questions: number; kept: number; taken: number }>;

/** Meetings for lists and for other modules; four statements more, however many cards. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
  ) {}

  /** Upcoming: soonest first. Past: latest first. What is not announced yet is for conveners. @throws ProblemError not_found */
  async page(communityId: string, { when, cursor, size: asked }: Asked, actor: Actor): Promise<Page<MeetingCard>> {
    await this.communities.community(communityId);
    const em = this.dataSource.manager;
    const size = pageSize(asked);
    const planned = formsRunBy(actor, communityId);
    const rows = await meetingsInOrder(em, { communityId, when, planned, cursor, size });
    const page = pageOf(
      rows,
      size,
      (row) => ({ at: row.startsAt, id: row.meetingId }),
      (row) => row,
    );
    return { items: await this.cards(em, page.items, actor), next: page.next };
  }

  /** In the given order; what this reader may not see is left out. */
  async cardsOf(em: EntityManager, meetingIds: readonly string[], actor: Actor): Promise<MeetingCard[]> {
    if (meetingIds.length === 0) return [];
    const rows = await em.findBy(MeetingEntity, { meetingId: In([...meetingIds]) });
    const shown = rows.filter((row) => isVisibleTo(row, actor));
    const cards = new Map((await this.cards(em, shown, actor)).map((card) => [card.meetingId, card]));
    return meetingIds.flatMap((meetingId) => cards.get(meetingId) ?? []);
  }

  async mine(communityId: string, actor: Actor): Promise<MyMeetings> {
    const { personId } = actor;
    if (!personId) return { next: [], toCheckIn: [], toConfirm: [] };
    const em = this.dataSource.manager;
    const now = this.clock.now();
    const rows = await em.query<MineRow[]>(MINE, [personId, personId, communityId, dayOf(now)]);
    const cards = await this.cardsOf(
      em,
      rows.map((row) => row.meetingId),
      actor,
    );
    const signedIn = new Set(rows.filter((row) => Number(row.isIn) === 1).map((row) => row.meetingId));
    const next = cards.filter((card) => card.state !== 'minutes_in_confirmation');
    return {
      next,
      toCheckIn: next.filter((card) => !signedIn.has(card.meetingId) && takesPeopleIn({ ...card, startsAt: new Date(card.startsAt) }, now)),
      toConfirm: cards.flatMap((card) => {
        const until = rows.find((row) => row.meetingId === card.meetingId)?.confirmUntil;
        return card.state === 'minutes_in_confirmation' && until ? [{ card, until }] : [];
      }),
    };
  }

  /** Announced meetings with these matters on their agenda, or where they were promised, oldest first. */
  async ofIssues(em: EntityManager, issueIds: readonly string[]): Promise<MeetingRef[]> {
    if (issueIds.length === 0) return [];
    const rows = await em.query<Omit<MeetingRef, 'stateWords'>[]>(
      `SELECT a.issueId, m.meetingId, m.title, m.state, m.startsAt FROM agenda_item a JOIN meeting m ON m.meetingId = a.meetingId
       WHERE a.issueId IN (?) AND m.announcedAt IS NOT NULL
       UNION
       SELECT q.issueId, m.meetingId, m.title, m.state, m.startsAt FROM question q JOIN meeting m ON m.meetingId = q.meetingId
       WHERE q.issueId IN (?)
       ORDER BY startsAt, meetingId`,
      [issueIds, issueIds],
    );
    return rows.map((row) => ({ ...row, stateWords: MEETING_WORDS[row.state] }));
  }

  async cards(em: EntityManager, meetings: readonly MeetingEntity[], actor: Actor): Promise<MeetingCard[]> {
    const meetingIds = meetings.map((meeting) => meeting.meetingId);
    const venues = await this.communities.venuesById([...new Set(meetings.map((meeting) => meeting.venueId))], em);
    const counts = await countsOf(em, meetingIds, actor.personId);
    return meetings.map((meeting) => asCard(meeting, venues.get(meeting.venueId), counts.get(meeting.meetingId)));
  }
}

type MineRow = Readonly<{ meetingId: string; isIn: string | number; state: MeetingState; confirmUntil: Day | null }>;
const MINE = `
  SELECT m.meetingId, m.state, (SELECT mi.confirmUntil FROM minutes mi WHERE mi.meetingId = m.meetingId ORDER BY mi.version DESC LIMIT 1) AS confirmUntil,
    EXISTS (SELECT 1 FROM check_in c WHERE c.meetingId = m.meetingId AND c.personId = ?) AS isIn
  FROM meeting m JOIN invitation i ON i.meetingId = m.meetingId AND i.personId = ?
  WHERE m.communityId = ? AND (
    (m.state IN ('announced', 'in_session') AND (i.going IS NULL OR i.going = 1))
    OR (m.state = 'minutes_in_confirmation'
        AND (SELECT mi.confirmUntil FROM minutes mi WHERE mi.meetingId = m.meetingId ORDER BY mi.version DESC LIMIT 1) >= ?
        AND NOT EXISTS (SELECT 1 FROM minutes_verdict v WHERE v.meetingId = m.meetingId AND v.personId = i.personId
          AND v.version = (SELECT MAX(mi.version) FROM minutes mi WHERE mi.meetingId = m.meetingId))
        AND EXISTS (SELECT 1 FROM check_in c WHERE c.meetingId = m.meetingId AND c.personId = i.personId)))
  ORDER BY m.startsAt, m.meetingId`;

type CountsRow = Readonly<Record<'meetingId' | 'items' | 'questions', string>> & Readonly<{ goingByMe: string | number | null }>;

async function countsOf(em: EntityManager, meetingIds: readonly string[], personId: string | null): Promise<Map<string, Counts>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await em.query<CountsRow[]>(
    `SELECT m.meetingId,
       (SELECT COUNT(*) FROM agenda_item a WHERE a.meetingId = m.meetingId) AS items,
       (SELECT COUNT(*) FROM question q WHERE q.meetingId = m.meetingId AND q.state <> 'withdrawn') AS questions,
       (SELECT i.going FROM invitation i WHERE i.meetingId = m.meetingId AND i.personId = ?) AS goingByMe
     FROM meeting m WHERE m.meetingId IN (?)`,
    [personId, meetingIds],
  );
  const claims = await seatClaimsOf(em, meetingIds);
  return new Map(
    rows.map(({ meetingId, items, questions, goingByMe }) => [
      meetingId,
      {
        items: Number(items),
        questions: Number(questions),
        kept: claims.get(meetingId)?.kept ?? 0,
        taken: claims.get(meetingId)?.taken ?? 0,
        goingByMe: goingByMe === null ? null : Number(goingByMe) === 1,
      },
    ]),
  );
}

function asCard(meeting: MeetingEntity, venue: VenueView | undefined, counts: Counts | undefined): MeetingCard {
  const { meetingId, form, title, startsAt, endsAt, state } = meeting;
  const capacity = venue && isOnlineOnly(venue) ? null : (venue?.capacity ?? 0);
  return {
    meetingId,
    form,
    formName: formRules(form).title,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    venueName: venue?.name ?? '',
    venueAddress: venue?.address ?? '',
    state,
    stateWords: MEETING_WORDS[state],
    items: counts?.items ?? 0,
    going: counts?.taken ?? 0,
    goingByMe: counts?.goingByMe ?? null,
    capacity,
    seatsLeft: seatsLeft({ capacity, kept: counts?.kept ?? 0, taken: counts?.taken ?? 0 }),
    questions: livesFromQuestions(form) ? (counts?.questions ?? 0) : null,
  };
}
