import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayNote,
  dayOf,
  firstFreeEvening,
  formRules,
  issuerName,
  isOfAnEstate,
  lookedAtUntil,
  MEETING_CALLERS,
  slotFrom,
  startOf,
  studyNeeded,
  urgentSource,
  type AgendaCandidates,
  type CalledIn,
  type CommunityRef,
  type Day,
  type MeetingForm,
  type MeetingPlan,
  type MeetingPlanRequest,
  type Search,
  type Slot,
  type VenueView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { WorkDays } from '../deadlines';
import { IssueEntity, IssueReader } from '../issues';
import { Audience } from './audience';
import { Calling } from './calling';
import { OwedMeetings } from './demands/owed-meetings';
import { StepOrder } from './four-steps/step-order';
import { assertHeldThere, elsewhereOf } from './elsewhere';
import { Invitations, NEIGHBOUR, type Invited } from './invitations';
import { assertAvailable, inOwnersVote, mattersInOwnersVotes, mattersOf, requireMatters, type Matter } from './matters';
import { durationOf, minutesFor, titleFor } from './meeting-proposal';
import { ItemBriefs } from './item-briefs';
import { noticeTermOf, type NoticeTerm } from './notice-days';
import { noticeText, type NoticedItem } from './notice-text';
import { VenueCalendar } from './venues/venue-calendar';
import { MeetingEstates } from './owners/meeting-estates';

const CANDIDATES_SHOWN = 50;
const ALL_OTHERS = '用小程序的邻居';
const OWNERS = '用小程序的业主';
type Called = Readonly<{ communityId: string; form: MeetingForm; estateId: string | null }>;

/** Fills in everything about a meeting that the system knows; writes nothing. */
@Injectable()
export class Planning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly calendar: VenueCalendar,
    private readonly invitations: Invitations,
    private readonly audience: Audience,
    private readonly issues: IssueReader,
    private readonly workDays: WorkDays,
    private readonly order: StepOrder,
    private readonly calling: Calling,
    private readonly estates: MeetingEstates,
    private readonly owed: OwedMeetings,
    private readonly briefs: ItemBriefs,
  ) {}

  /** Matters that wait for a meeting. @throws ProblemError not_found */
  async candidates(communityId: string, actor: Actor): Promise<AgendaCandidates> {
    if (!hasRoleIn(actor, communityId, MEETING_CALLERS)) throw notFound();
    const em = this.dataSource.manager;
    return {
      issues: await this.issues.agendaCandidates(em, communityId, CANDIDATES_SHOWN),
      inOwnersVote: await this.issues.publicCards(em, await mattersInOwnersVotes(em, communityId, CANDIDATES_SHOWN)),
    };
  }

  /**
   * What was chosen already stays; the rest is proposed around it. Of 四议两公开 the day of the study is that of its first step.
   * @throws ProblemError not_found | meeting.needs_matter | meeting.form_not_here | action.not_allowed | meeting.issue_not_available | meeting.not_online | meeting.leader_unknown | steps.out_of_order
   */
  async propose(communityId: string, request: MeetingPlanRequest, actor: Actor): Promise<MeetingPlan> {
    if (!hasRoleIn(actor, communityId, MEETING_CALLERS)) throw notFound();
    const em = this.dataSource.manager;
    const { form, issueIds } = request;
    requireMatters(form, issueIds.length);
    const community = await this.communities.community(communityId);
    const { calledAs, estateId } = await this.calledBy(em, community, request, actor);
    const calledIn = await this.estates.calledIn(em, { estateId, calledAs });
    const items = await this.itemsFor(em, communityId, request);
    const noticed = await this.noticedItems(em, communityId, request, items);
    const durationMinutes = durationOf(form, minutesOf(items));
    const { venue, elsewhere } = heldIn(request, await this.communities.venues(communityId));
    const sentAt = this.clock.now();
    const issues = await em.findBy(IssueEntity, { issueId: In([...issueIds]) });
    const term = await this.termOf(em, communityId, form, issues);
    const { noticeDays, earliestOn, urgentFrom } = term;
    const calendar = await this.workDays.calendar(em);
    const slot = await this.slotOf(request, venue.venueId, { earliestOn, minutes: durationMinutes, now: sentAt, calendar });
    return {
      ...{ form, estateId },
      title: titleFor(form, titlesOf(items)),
      today: dayOf(sentAt),
      ...{ noticeDays, earliestOn, urgentFrom },
      startsAt: slot.startsAt.toISOString(),
      dayNote: dayNote(slot.startsAt, calendar),
      durationMinutes,
      questionMinutes: formRules(form).questionMinutes,
      studyNeeded: studyNeeded(form) && issues.some(({ stepsSince }) => stepsSince === null),
      venueId: venue.venueId,
      items,
      invited: await this.invited({ communityId, form, estateId }, issueIds),
      noticeText: noticeText({
        ...signedBy(community, form, calledIn),
        form,
        ...slot,
        urgentReason: urgentReasonIn(request, term, slot),
        ...{ venueName: venue.name, venueAddress: venue.address, elsewhere, items: noticed, sentAt },
      }),
    };
  }

  /** As the notice reads them: with who explains each and what goes with it. */
  private async noticedItems(
    em: EntityManager,
    communityId: string,
    request: MeetingPlanRequest,
    items: MeetingPlan['items'],
  ): Promise<readonly NoticedItem[]> {
    const briefs = await this.briefs.proposed(em, communityId, request);
    return items.map((item, index) => ({ ...item, ...found(briefs[index]) }));
  }

  private async itemsFor(
    em: EntityManager,
    communityId: string,
    { form, issueIds, minutes }: MeetingPlanRequest,
  ): Promise<MeetingPlan['items']> {
    const voting = await inOwnersVote(em, issueIds);
    return itemsOf(assertAvailable({ communityId, form, voting }, issueIds, await mattersOf(em, issueIds)), minutes);
  }

  /** The days of notice, and of 四议两公开 whatever keeps its steps apart. @throws ProblemError steps.out_of_order */
  private async termOf(em: EntityManager, communityId: string, form: MeetingForm, issues: readonly IssueEntity[]): Promise<PlannedTerm> {
    const now = this.clock.now();
    const { noticeDays, earliestOn: lawfulOn } = noticeTermOf(form, await this.communities.settings(communityId), now);
    const earliestOn = await this.order.earliestOn(em, issues, { communityId, form, on: lawfulOn });
    const mayBeUrgent = urgentSource(form) !== null;
    const urgentFrom = mayBeUrgent ? await this.order.earliestOn(em, issues, { communityId, form, on: dayOf(now) }) : null;
    return { noticeDays, lawfulOn, earliestOn, urgentFrom };
  }

  /** In which office, and of which estate where the form is one of an estate. */
  private async calledBy(em: EntityManager, community: CommunityRef, request: MeetingPlanRequest, actor: Actor) {
    const { form, demandId } = request;
    const overdue = demandId !== undefined && (await this.owed.isOverdue(em, demandId));
    const role = await this.calling.assertMayCall(em, form, community, actor, overdue);
    const estateId = await this.estates.chosen(em, community.communityId, request, true);
    return { calledAs: isOfAnEstate(form) ? role : null, estateId };
  }

  private async invited({ communityId, form, estateId }: Called, issueIds: readonly string[]): Promise<MeetingPlan['invited']> {
    const em = this.dataSource.manager;
    const byRight = await this.invitations.invitedTo(em, form, communityId, issueIds);
    return counted(byRight, await this.audience.neighbours(em, { form, communityId, estateId }), estateId === null ? ALL_OTHERS : OWNERS);
  }

  private async slotOf({ startsAt }: MeetingPlanRequest, venueId: string, search: Omit<Search, 'taken'>): Promise<Slot> {
    if (startsAt) return slotFrom(new Date(startsAt), search.minutes);
    const within = { startsAt: startOf(search.earliestOn), endsAt: startOf(lookedAtUntil(search.earliestOn)) };
    return firstFreeEvening({ ...search, taken: await this.calendar.takenBetween(this.dataSource.manager, venueId, within) });
  }
}

/** Who signs the notice, and whose owners it calls where it is a meeting of an estate. */
const signedBy = (community: CommunityRef, form: MeetingForm, calledIn: CalledIn | null) => ({
  signature: issuerName(form, community, calledIn),
  estateName: calledIn?.estateName,
});

/** `lawfulOn`: by the days of notice alone; `earliestOn`: by whatever else keeps it waiting too. */
type PlannedTerm = NoticeTerm & Readonly<{ lawfulOn: Day; urgentFrom: Day | null }>;

const urgentReasonIn = ({ form, urgentReason }: MeetingPlanRequest, { lawfulOn }: PlannedTerm, { startsAt }: Slot): string | null =>
  urgentReason && urgentSource(form) !== null && dayOf(startsAt) < lawfulOn ? urgentReason : null;

const minutesOf = (items: MeetingPlan['items']) => items.map((item) => item.minutes);
const titlesOf = (items: MeetingPlan['items']) => items.map((item) => item.title);

/** @throws ProblemError request.invalid when minutes were chosen for another number of matters */
function itemsOf(matters: readonly Matter[], chosen: readonly number[] | undefined): MeetingPlan['items'] {
  if (chosen && chosen.length !== matters.length) {
    throw new ProblemError('request.invalid', { fields: [{ field: 'minutes', rule: 'onePerIssue', limit: matters.length }] });
  }
  return matters.map(({ issueId, title, endorsements }, index) => ({
    issueId,
    title,
    endorsements,
    minutes: chosen?.[index] ?? minutesFor(endorsements),
  }));
}

/** Where, and whether from elsewhere too. @throws ProblemError not_found | meeting.not_online */
function heldIn(request: MeetingPlanRequest, venues: readonly VenueView[]) {
  const called = { form: request.form, onlineHow: request.onlineHow ?? null };
  const venue = venueFor(request, venues);
  assertHeldThere(called, venue);
  return { venue, elsewhere: elsewhereOf(called, venue) };
}

/** @throws ProblemError not_found */
function venueFor({ form, venueId }: MeetingPlanRequest, venues: readonly VenueView[]): VenueView {
  if (venueId) return found(venues.find((venue) => venue.venueId === venueId));
  return found(venues.find(({ kind }) => kind === formRules(form).usualVenue) ?? venues.find(({ kind }) => kind === 'hall') ?? venues[0]);
}

function counted(invited: readonly Invited[], neighbours: ReadonlyMap<string, unknown>, others: string): MeetingPlan['invited'] {
  const counts = new Map<string, number>();
  const add = (capacity: string) => counts.set(capacity, (counts.get(capacity) ?? 0) + 1);
  for (const { as, capacity } of invited) add(as === NEIGHBOUR ? `提出和附议的${capacity}` : capacity);
  const named = new Set(invited.map((one) => one.personId));
  const more = [...neighbours.keys()].filter((personId) => !named.has(personId)).length;
  if (more > 0) counts.set(others, more);
  return [...counts].map(([capacity, count]) => ({ capacity, count }));
}
