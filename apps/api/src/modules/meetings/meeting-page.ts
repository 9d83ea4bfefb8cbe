import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  allowedActions,
  CONVENERS,
  formRules,
  HANDLERS,
  hasSeat,
  MEETING_LIFECYCLE,
  type AgendaItemView,
  type MeetingView,
} from '@silin/shared';
import { belongsTo, hasRoleIn, rolesIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { PeopleDirectory } from '../people';
import { PollReader } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { agendaItemView, type Hosting } from './agenda-view';
import { Attendance } from './attendance';
import { Bodies } from './bodies';
import { CheckInEntity } from './check-in.entity';
import { doorsOpenAt, takesPeopleIn } from './doors';
import { InvitationEntity } from './invitation.entity';
import { GistEntity } from './gist.entity';
import { asGistView } from './gists.service';
import { lateScanOf } from './late-scan-rows';
import { isAuthorOf, mattersOf } from './matters';
import { seen } from './meeting-access';
import { MeetingReader } from './meeting-reader';
import { MeetingEntity } from './meeting.entity';
import { MinutesReader } from './minutes-reader';

/** The page of one meeting, as this reader may see it. */
@Injectable()
export class MeetingPage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly reader: MeetingReader,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly minutes: MinutesReader,
    private readonly people: PeopleDirectory,
    private readonly polls: PollReader,
  ) {}

  /** @throws ProblemError not_found, also for one that is only planned, except to conveners */
  async view(meetingId: string, actor: Actor): Promise<MeetingView> {
    const em = this.dataSource.manager;
    const meeting = seen(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    const card = found((await this.reader.cards(em, [meeting], actor))[0]);
    const checkedInByMe = actor.personId !== null && (await em.existsBy(CheckInEntity, { meetingId, personId: actor.personId }));
    const mine = actor.personId === null ? null : await em.findOneBy(InvitationEntity, { meetingId, personId: actor.personId });
    const myLateScan = checkedInByMe || actor.personId === null ? null : await lateScanOf(em, meetingId, actor.personId);
    const minutes = await this.minutes.of(em, meeting, actor);
    const now = this.clock.now();
    const mayConfirm = meeting.state === 'minutes_in_confirmation' && checkedInByMe && minutes?.myVerdict === null;
    return {
      ...card,
      now: now.toISOString(),
      noticeText: meeting.noticeText,
      announcedAt: meeting.announcedAt?.toISOString() ?? null,
      earliestOn: meeting.earliestOn,
      venueId: meeting.venueId,
      agenda: await this.agendaOf(em, meeting, actor),
      attendance: await this.attendance.figures(em, meetingId),
      body: await this.bodies.figuresNow(em, meeting),
      checkedInByMe,
      myLateScan: takesPeopleIn(meeting, now) ? myLateScan : null,
      seatKeptForMe: mine !== null && mine.going === null && hasSeat(mine),
      minutes,
      offered: offeredTo(actor, meeting, {
        now,
        checkedInByMe,
        mayConfirm,
        mayAnswer: card.seatsLeft > 0 || (mine !== null && hasSeat(mine)),
      }),
    };
  }

  private async agendaOf(em: EntityManager, meeting: MeetingEntity, actor: Actor): Promise<AgendaItemView[]> {
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
        },
        hostingOf(meeting, items, item, actor),
      );
    });
  }

  /** What was said is for the neighbours until those who were there have confirmed it; then for everyone. */
  private async gistsOf(
    em: EntityManager,
    meeting: MeetingEntity,
    items: readonly AgendaItemEntity[],
    actor: Actor,
  ): Promise<GistEntity[]> {
    if (items.length === 0 || (meeting.state !== 'minutes_published' && !belongsTo(actor, meeting.communityId))) return [];
    const agendaItemId = In(items.map((item) => item.agendaItemId));
    return em.find(GistEntity, { where: { agendaItemId }, order: { at: 'ASC', gistId: 'ASC' } });
  }
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
): Hosting {
  return {
    form,
    inSession: state === 'in_session',
    isConvener: hasRoleIn(actor, communityId, CONVENERS),
    isHandler: hasRoleIn(actor, communityId, HANDLERS),
    canVote: formRules(form).canVote,
    anotherIsOpen: items.some((other) => other !== item && other.startedAt !== null && other.endedAt === null),
  };
}

type Standing = Readonly<{ now: Date; checkedInByMe: boolean; mayConfirm: boolean; mayAnswer: boolean }>;

function offeredTo(actor: Actor, meeting: MeetingEntity, { now, checkedInByMe, mayConfirm, mayAnswer }: Standing): string[] {
  const { communityId, state, announcedAt } = meeting;
  const isOpenYet = now >= doorsOpenAt(meeting);
  const steps = allowedActions(MEETING_LIFECYCLE, state, rolesIn(actor, communityId)).filter((action) => action !== 'open' || isOpenYet);
  const isNeighbour = actor.personId !== null && belongsTo(actor, communityId);
  const takesIn = takesPeopleIn(meeting, now);
  const isOnStage = takesIn || state === 'concluded' || state === 'minutes_in_confirmation';
  const abilities: Readonly<Record<string, boolean>> = {
    // Without a seat left there is nothing to say, except for those who have one.
    rsvp: isNeighbour && state === 'announced' && !checkedInByMe && mayAnswer,
    checkIn: isNeighbour && takesIn && !checkedInByMe,
    host: isOnStage && hasRoleIn(actor, communityId, HANDLERS),
    confirmMinutes: mayConfirm,
    papers: announcedAt !== null && hasRoleIn(actor, communityId, HANDLERS),
  };
  return [...steps, ...Object.keys(abilities).filter((ability) => abilities[ability])];
}
