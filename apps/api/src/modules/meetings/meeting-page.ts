import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  allowedActions,
  CONVENERS,
  formRules,
  HANDLERS,
  hasSeat,
  hostsOf,
  keepsMatters,
  MEETING_LIFECYCLE,
  minutesTimeIsOver,
  runnersOf,
  type AgendaItemView,
  type MeetingView,
  type MinutesView,
} from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { EventLog } from '../../platform/events';
import { found } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { PeopleDirectory } from '../people';
import { PollReader, type PollRef } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { agendaItemView, isOwnersVote, type Hosting } from './agenda-view';
import { Attendance } from './attendance';
import { hearsWords } from './behind-doors';
import { Bodies } from './bodies';
import { CheckInEntity } from './check-in.entity';
import { doorsOpenAt, takesPeopleIn } from './doors';
import { elsewhereOf, onlineView } from './elsewhere';
import { InvitationEntity } from './invitation.entity';
import { GistEntity } from './gist.entity';
import { asGistView } from './gists.service';
import { ItemBriefs } from './item-briefs';
import { lateScanOf } from './late-scan-rows';
import { isAuthorOf, mattersOf } from './matters';
import { seen } from './meeting-access';
import { MeetingReader } from './meeting-reader';
import { MeetingEntity } from './meeting.entity';
import { runningAs } from './meeting-steps';
import { MinutesReader } from './minutes-reader';
import { TalksReader } from './talks/talks-reader';
import { talksAreOn } from './talks/talk-times';
import { OwnersInRoom } from './owners/owners-in-room';

/** The page of one meeting, as this reader may see it. */
@Injectable()
export class MeetingPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: MeetingReader,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly ownersInRoom: OwnersInRoom,
    private readonly minutes: MinutesReader,
    private readonly people: PeopleDirectory,
    private readonly polls: PollReader,
    private readonly communities: CommunityDirectory,
    private readonly talks: TalksReader,
    private readonly briefs: ItemBriefs,
    private readonly events: EventLog,
  ) {}

  /** @throws ProblemError not_found, also for one that is only planned, except to conveners */
  async view(meetingId: string, actor: Actor): Promise<MeetingView> {
    const em = this.dataSource.manager;
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    const card = found((await this.reader.cards(em, [meeting], actor))[0]);
    const { myCheckIn, mine, myLateScan } = await mineIn(em, meetingId, actor);
    const checkedInByMe = myCheckIn !== null;
    const minutes = await this.minutes.of(em, meeting, actor);
    const now = this.clock.now();
    const talks = await this.talks.glance(em, meeting, actor);
    const hears = hearsWords(meeting, actor);
    const mayConfirm = checkedInByMe && asksMe(meeting, minutes, now);
    const mayCome = actor.personId !== null && belongsTo(actor, meeting.communityId) && hears;
    const place = await this.placeOf(em, meeting, { mayCome, byMe: myCheckIn?.method === 'online' });
    return {
      ...card,
      now: now.toISOString(),
      noticeText: hears ? meeting.noticeText : '',
      announcedAt: meeting.announcedAt?.toISOString() ?? null,
      earliestOn: meeting.earliestOn,
      urgentReason: meeting.urgentReason,
      offBecause: hears ? await this.offBecause(em, meeting) : null,
      ...place,
      agenda: await this.agendaOf(em, meeting, actor, mayCome),
      attendance: await this.attendance.figures(em, meetingId),
      body: await this.bodies.figuresNow(em, meeting),
      ownersHere: meeting.state === 'cancelled' ? null : await this.ownersInRoom.figures(em, meeting),
      checkedInByMe,
      myLateScan: takesPeopleIn(meeting, now) ? myLateScan : null,
      seatKeptForMe: mine !== null && mine.going === null && hasSeat(mine),
      minutes,
      talks,
      offered: offeredTo(actor, meeting, {
        ...{ now, mayCome, checkedInByMe, mayConfirm },
        noTalks: talks === null,
        fromElsewhere: place.online !== null,
        mayAnswer: card.seatsLeft !== 0 || (mine !== null && hasSeat(mine)),
      }),
    };
  }

  private async offBecause(em: EntityManager, { meetingId, state }: MeetingEntity): Promise<string | null> {
    if (state !== 'postponed' && state !== 'cancelled') return null;
    const steps = await this.events.of(em, 'meeting', meetingId);
    return steps.filter(({ toState }) => toState === state).at(-1)?.reason ?? null;
  }

  private async placeOf(
    em: EntityManager,
    meeting: MeetingEntity,
    reader: Parameters<typeof onlineView>[1],
  ): Promise<Pick<MeetingView, 'venueId' | 'venuePlace' | 'online'>> {
    const { communityId, venueId } = meeting;
    const venue = await this.communities.venue(communityId, venueId, em);
    return { venueId, venuePlace: venue.place, online: onlineView(elsewhereOf(meeting, venue), reader) };
  }

  private async agendaOf(em: EntityManager, meeting: MeetingEntity, actor: Actor, mayCome: boolean): Promise<AgendaItemView[]> {
    const { meetingId } = meeting;
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const matters = await mattersOf(
      em,
      items.map((item) => item.issueId),
    );
    const raisers = await this.people.aliasesOf(
      [...matters.values()].flatMap((matter) => matter.authorPersonId ?? []),
      em,
    );
    const gists = await this.gistsOf(em, meeting, items, actor);
    const polls = new Map((await this.polls.ofMeeting(meetingId, em)).map((poll) => [poll.agendaItemId, poll]));
    const drafted = await draftedOf(
      em,
      [...polls.values()].map(({ pollId }) => pollId),
    );
    const ownersVotes = await this.ownersVotesOn(em, meeting, items);
    const papers = await this.briefs.papersOf(em, items);
    return items.map((item) => {
      const poll = polls.get(item.agendaItemId);
      const matter = matters.get(item.issueId);
      return agendaItemView(
        {
          item,
          matter,
          raisedBy: matter && raisers.get(matter.authorPersonId ?? ''),
          mine: matter !== undefined && isAuthorOf(matter, actor),
          gists: gists.filter((gist) => gist.agendaItemId === item.agendaItemId).map(asGistView),
          poll,
          drafted: poll !== undefined && drafted.has(poll.pollId),
          ownersVote: ownersVotes.get(item.issueId),
          documents: papers.get(item.agendaItemId) ?? [],
        },
        { ...hostingOf(meeting, items, item, actor), mayCome },
      );
    });
  }

  /** Of a meeting that leaves its matters where they are: the last vote of the owners on each that was not set aside. */
  private async ownersVotesOn(
    em: EntityManager,
    { form }: MeetingEntity,
    items: readonly AgendaItemEntity[],
  ): Promise<ReadonlyMap<string, PollRef>> {
    if (!keepsMatters(form)) return new Map();
    const polls = await this.polls.ofIssues(
      items.map(({ issueId }) => issueId),
      em,
    );
    return new Map(polls.filter(isOwnersVote).map((poll) => [poll.issueId, poll]));
  }

  /** What was said is for the neighbours until those who were there have confirmed it; then for everyone. */
  private async gistsOf(
    em: EntityManager,
    meeting: MeetingEntity,
    items: readonly AgendaItemEntity[],
    actor: Actor,
  ): Promise<GistEntity[]> {
    if (
      items.length === 0 ||
      !hearsWords(meeting, actor) ||
      (meeting.state !== 'minutes_published' && !belongsTo(actor, meeting.communityId))
    )
      return [];
    const agendaItemId = In(items.map((item) => item.agendaItemId));
    return em.find(GistEntity, { where: { agendaItemId }, order: { at: 'ASC', gistId: 'ASC' } });
  }
}

/** What somebody has to do with a session: nothing, for whom no register knows. */
async function mineIn(em: EntityManager, meetingId: string, { personId }: Actor) {
  if (personId === null) return { myCheckIn: null, mine: null, myLateScan: null };
  const myCheckIn = await em.findOneBy(CheckInEntity, { meetingId, personId });
  const mine = await em.findOneBy(InvitationEntity, { meetingId, personId });
  return { myCheckIn, mine, myLateScan: myCheckIn ? null : await lateScanOf(em, meetingId, personId) };
}

/** What was agreed and has its resolution. */
async function draftedOf(em: EntityManager, pollIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (pollIds.length === 0) return new Set();
  const rows = await em.query<{ pollId: string }[]>('SELECT pollId FROM resolution WHERE pollId IN (?)', [pollIds]);
  return new Set(rows.map((row) => row.pollId));
}

function hostingOf(
  { state, form, communityId }: MeetingEntity,
  items: readonly AgendaItemEntity[],
  item: AgendaItemEntity,
  actor: Actor,
): Omit<Hosting, 'mayCome'> {
  return {
    form,
    state,
    isConvener: hasRoleIn(actor, communityId, runnersOf(form)),
    isHandler: hasRoleIn(actor, communityId, hostsOf(form)),
    canVote: formRules(form).canVote,
    anotherIsOpen: items.some((other) => other !== item && other.startedAt !== null && other.endedAt === null),
  };
}

type Standing = Readonly<{ now: Date }> &
  Readonly<Record<'mayCome' | 'fromElsewhere' | 'checkedInByMe' | 'mayConfirm' | 'mayAnswer' | 'noTalks', boolean>>;

/** While the set time runs, whoever has left a section without a word may confirm it or object to it. */
const asksMe = ({ state }: MeetingEntity, minutes: MinutesView | null, now: Date): boolean =>
  state === 'minutes_in_confirmation' &&
  minutes !== null &&
  !minutesTimeIsOver(minutes.confirmUntil, now) &&
  minutes.sections.some(({ myWord }) => myWord === null);

function offeredTo(
  actor: Actor,
  meeting: MeetingEntity,
  { now, mayCome, fromElsewhere, checkedInByMe, mayConfirm, mayAnswer, noTalks }: Standing,
): string[] {
  const { communityId, state, announcedAt } = meeting;
  const hosts = hasRoleIn(actor, communityId, hostsOf(meeting.form));
  const isOpenYet = now >= doorsOpenAt(meeting);
  const steps = allowedActions(MEETING_LIFECYCLE, state, runningAs(actor, meeting)).filter((action) => action !== 'open' || isOpenYet);
  const takesIn = takesPeopleIn(meeting, now);
  const isOnStage = takesIn || state === 'concluded' || state === 'minutes_in_confirmation';
  const abilities: Readonly<Record<string, boolean>> = {
    // Without a seat left there is nothing to say, except for those who have one.
    rsvp: mayCome && state === 'announced' && !checkedInByMe && mayAnswer,
    checkIn: mayCome && takesIn && !checkedInByMe,
    attendOnline: mayCome && takesIn && !checkedInByMe && fromElsewhere,
    host: isOnStage && hosts,
    confirmMinutes: mayConfirm,
    enterSlips: state === 'minutes_in_confirmation' && hasRoleIn(actor, communityId, HANDLERS) && hearsWords(meeting, actor),
    setTalkHours: noTalks && talksAreOn(meeting) && hasRoleIn(actor, communityId, CONVENERS),
    papers: announcedAt !== null && hosts,
  };
  return [...steps, ...Object.keys(abilities).filter((ability) => abilities[ability])];
}
