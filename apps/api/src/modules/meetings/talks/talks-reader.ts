import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  addDays,
  allowedActions,
  CONVENERS,
  dayOf,
  HANDLERS,
  ISSUE_STAGE,
  QUESTION_ENDINGS,
  takesTalks,
  TALK_LIFECYCLE,
  TALK_WORDS,
  talkTimes,
  type MeetingView,
  type QuestionEnding,
  type QuestionEndingView,
  type TalkList,
  type TalkRow,
  type TalkTimeView,
  type TalkView,
} from '@silin/shared';
import { belongsTo, hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { CommunityDirectory } from '../../communities';
import { IssueEntity, issueNumber } from '../../issues';
import { PeopleDirectory } from '../../people';
import { ofOwnCommunity } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';
import { isNeighbour } from '../questions/question-access';
import { TalkHoursEntity } from './talk-hours.entity';
import { partiesOf } from './talk-steps';
import { spanOf, talksAreOn, talksMayBeGivenBack } from './talk-times';
import { TalkEntity } from './talk.entity';

/** Times with the secretary, each reader's own part of them: free or taken for everybody here, who comes for handlers, what about for two. */
@Injectable()
export class TalksReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly people: PeopleDirectory,
  ) {}

  /** @throws ProblemError not_found, also for whoever does not belong here */
  async list(meetingId: string, actor: Actor): Promise<TalkList> {
    const em = this.dataSource.manager;
    const meeting = ofOwnCommunity(await em.findOneBy(MeetingEntity, { meetingId }), actor);
    const { communityId, venueId, title, state: meetingState } = meeting;
    const hours = await em.findOneBy(TalkHoursEntity, { meetingId });
    const held = await em.find(TalkEntity, { where: { meetingId, held: 1 }, order: { atMinute: 'ASC' } });
    const { promiseDays } = await this.communities.settings(communityId, em);
    const mine = held.filter(({ personId }) => personId === actor.personId);
    return {
      ...{ meetingId, title, meetingState, venueName: (await this.communities.venue(communityId, venueId, em)).name },
      ...isoSpan(meeting),
      hours: hours && hoursView(meeting, hours),
      times: await this.timesOf(em, meeting),
      mine: (await this.viewsOf(em, meeting, mine, actor))[0] ?? null,
      list: hasRoleIn(actor, communityId, HANDLERS) ? await this.rowsOf(em, meeting, held, actor) : null,
      proposedDueOn: addDays(dayOf(this.clock.now()), promiseDays),
      offered: offeredTo(actor, meeting, { isSet: hours !== null, hasTime: mine.length > 0, taken: held.length }),
    };
  }

  /** In their order, each as everybody may read it. */
  async timesOf(em: EntityManager, meeting: MeetingEntity): Promise<TalkTimeView[]> {
    const { meetingId } = meeting;
    const hours = await em.findOneBy(TalkHoursEntity, { meetingId });
    if (!hours) return [];
    const taken = new Set((await em.findBy(TalkEntity, { meetingId, held: 1 })).map(({ atMinute }) => atMinute));
    const now = this.clock.now();
    return talkTimes(hours).map((atMinute) => {
      const span = spanOf(meeting, { atMinute, minutes: hours.minutesEach });
      const standing = taken.has(atMinute) ? 'taken' : span.startsAt <= now ? 'past' : 'free';
      return { ...isoSpan(span), standing };
    });
  }

  /** For the page of the meeting. */
  async glance(em: EntityManager, meeting: MeetingEntity, actor: Actor): Promise<MeetingView['talks']> {
    const { meetingId, form, communityId } = meeting;
    if (!takesTalks(form) || meeting.announcedAt === null || !belongsTo(actor, communityId)) return null;
    const times = await this.timesOf(em, meeting);
    if (times.length === 0) return null;
    const mine = actor.personId === null ? null : await em.findOneBy(TalkEntity, { meetingId, personId: actor.personId, held: 1 });
    const free = talksAreOn(meeting) ? times.filter(({ standing }) => standing === 'free').length : 0;
    return { free, mineAt: mine && spanOf(meeting, mine).startsAt.toISOString() };
  }

  /** Nothing but how many took place: what the minutes tell of them. */
  async talked(em: EntityManager, meetingId: string): Promise<number> {
    return em.countBy(TalkEntity, { meetingId, state: In(QUESTION_ENDINGS) });
  }

  async openCount(em: EntityManager, meetingId: string): Promise<number> {
    return em.countBy(TalkEntity, { meetingId, state: 'booked' });
  }

  private async rowsOf(em: EntityManager, meeting: MeetingEntity, talks: readonly TalkEntity[], actor: Actor): Promise<TalkRow[]> {
    const views = await this.viewsOf(em, meeting, talks, actor);
    const names = await this.people.namesOf(
      talks.map(({ personId }) => personId),
      em,
    );
    return talks.flatMap(({ personId, channel }, index) => {
      const view = views[index];
      const known = names.get(personId);
      return view ? [{ ...view, name: known?.name ?? '', homeLabel: known?.homeLabel ?? null, onBehalf: channel === 'on_behalf' }] : [];
    });
  }

  private async viewsOf(em: EntityManager, meeting: MeetingEntity, talks: readonly TalkEntity[], actor: Actor): Promise<TalkView[]> {
    const issueIds = talks.flatMap(({ issueId }) => issueId ?? []);
    const issues = issueIds.length === 0 ? [] : await em.findBy(IssueEntity, { issueId: In(issueIds) });
    const matters = new Map(issues.map((issue) => [issue.issueId, issue]));
    return talks.map((talk) => {
      const hears = mayHear(talk, meeting, actor);
      return {
        ...{ talkId: talk.talkId, ...isoSpan(spanOf(meeting, talk)), state: talk.state, stateWords: TALK_WORDS[talk.state] },
        about: hears ? talk.about : '',
        issueId: hears ? talk.aboutIssueId : null,
        ended: hears ? endingOf(talk, matters.get(talk.issueId ?? '')) : null,
        offered: this.offeredOn(meeting, talk, actor),
      };
    });
  }

  private offeredOn(meeting: MeetingEntity, talk: TalkEntity, actor: Actor): string[] {
    const hasBegun = meeting.state !== 'postponed' && spanOf(meeting, talk).startsAt <= this.clock.now();
    return allowedActions(TALK_LIFECYCLE, talk.state, partiesOf(talk, meeting, actor)).filter((action) => {
      if (action === 'giveBack') return talksMayBeGivenBack(meeting) && !hasBegun;
      return action !== 'callOff' && meeting.state === 'in_session';
    });
  }
}

/** What it is about, and what came of it: for the secretary, whoever comes, and whoever wrote it down. */
function mayHear({ personId, recordedBy }: TalkEntity, { communityId }: MeetingEntity, actor: Actor): boolean {
  return hasRoleIn(actor, communityId, ['secretary']) || actor.personId === personId || actor.userId === recordedBy;
}

type Standing = Readonly<{ isSet: boolean; hasTime: boolean; taken: number }>;

function offeredTo(actor: Actor, meeting: MeetingEntity, { isSet, hasTime, taken }: Standing): string[] {
  if (!talksAreOn(meeting)) return [];
  const { communityId } = meeting;
  const isConvener = hasRoleIn(actor, communityId, CONVENERS);
  const abilities: Readonly<Record<string, boolean>> = {
    book: isSet && !hasTime && isNeighbour(meeting, actor),
    bookOnBehalf: isSet && hasRoleIn(actor, communityId, HANDLERS),
    setHours: isConvener,
    dropHours: isConvener && isSet && taken === 0,
  };
  return Object.keys(abilities).filter((ability) => abilities[ability]);
}

const isoSpan = ({ startsAt, endsAt }: Readonly<{ startsAt: Date; endsAt: Date }>) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

function hoursView(meeting: MeetingEntity, { fromMinute, untilMinute, minutesEach }: TalkHoursEntity): TalkList['hours'] {
  const { startsAt, endsAt } = isoSpan(spanOf(meeting, { atMinute: fromMinute, minutes: untilMinute - fromMinute }));
  return { from: startsAt, until: endsAt, minutesEach };
}

function endingOf(talk: TalkEntity, issue: IssueEntity | undefined): QuestionEndingView | null {
  const { state, endedAt, byName, endingText, dueOn, issueId } = talk;
  if (!endedAt || !QUESTION_ENDINGS.includes(state as QuestionEnding)) return null;
  return {
    ...{ ending: state as QuestionEnding, at: endedAt.toISOString(), by: byName ?? '', text: endingText ?? '', dueOn, issueId },
    issueNumber: issue ? issueNumber(issue) : null,
    issueStateWords: issue ? ISSUE_STAGE[issue.state].words : null,
  };
}
