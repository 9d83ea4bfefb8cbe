import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  COMMUNITY_WORDS,
  CONVENERS,
  dayOf,
  formRules,
  startOf,
  studyNeeded,
  type AgendaCandidates,
  type Day,
  type MeetingForm,
  type MeetingPlan,
  type MeetingPlanRequest,
  type VenueView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueReader } from '../issues';
import { Audience } from './audience';
import { assertHeldIn } from './held-here';
import { Invitations, NEIGHBOUR, type Invited } from './invitations';
import { assertAvailable, mattersOf, requireMatters, type Matter } from './matters';
import { durationOf, firstFreeEvening, lookedAtUntil, minutesFor, slotFrom, titleFor, type Slot } from './meeting-proposal';
import { noticeTermOf } from './notice-days';
import { noticeText } from './notice-text';
import { VenueCalendar } from './venue-calendar';

const CANDIDATES_SHOWN = 50;
const ALL_OTHERS = '用小程序的邻居';

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
  ) {}

  /** Matters that wait for a meeting. @throws ProblemError not_found */
  async candidates(communityId: string, actor: Actor): Promise<AgendaCandidates> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    return { issues: await this.issues.agendaCandidates(this.dataSource.manager, communityId, CANDIDATES_SHOWN) };
  }

  /** What was chosen already stays; the rest is proposed around it. @throws ProblemError not_found | meeting.needs_matter | meeting.form_not_here | meeting.issue_not_available */
  async propose(communityId: string, request: MeetingPlanRequest, actor: Actor): Promise<MeetingPlan> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    const em = this.dataSource.manager;
    const { form, issueIds } = request;
    requireMatters(form, issueIds.length);
    const community = await this.communities.community(communityId);
    assertHeldIn(form, community.kind);
    const items = itemsOf(assertAvailable(communityId, issueIds, await mattersOf(em, issueIds)), request.minutes);
    const durationMinutes = durationOf(form, minutesOf(items));
    const venue = venueFor(request, await this.communities.venues(communityId));
    const sentAt = this.clock.now();
    const { noticeDays, earliestOn } = noticeTermOf(form, await this.communities.settings(communityId), sentAt);
    const slot = request.startsAt
      ? slotFrom(new Date(request.startsAt), durationMinutes)
      : await this.freeSlot(venue.venueId, earliestOn, durationMinutes, sentAt);
    return {
      form,
      title: titleFor(form, titlesOf(items)),
      today: dayOf(sentAt),
      noticeDays,
      earliestOn,
      startsAt: slot.startsAt.toISOString(),
      durationMinutes,
      questionMinutes: formRules(form).questionMinutes,
      studyNeeded: studyNeeded(form),
      venueId: venue.venueId,
      items,
      invited: await this.invited(communityId, form, issueIds),
      noticeText: noticeText({
        signature: `${community.name}${COMMUNITY_WORDS[community.kind].committee}`,
        form,
        ...slot,
        venueName: venue.name,
        venueAddress: venue.address,
        items,
        sentAt,
      }),
    };
  }

  private async invited(communityId: string, form: MeetingForm, issueIds: readonly string[]): Promise<MeetingPlan['invited']> {
    const em = this.dataSource.manager;
    const byRight = await this.invitations.invitedTo(em, form, communityId, issueIds);
    return counted(byRight, await this.audience.neighbours(em, { form, communityId }));
  }

  private async freeSlot(venueId: string, earliestOn: Day, minutes: number, now: Date): Promise<Slot> {
    const search = { startsAt: startOf(earliestOn), endsAt: startOf(lookedAtUntil(earliestOn)) };
    return firstFreeEvening(earliestOn, minutes, await this.calendar.takenBetween(this.dataSource.manager, venueId, search), now);
  }
}

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

/** @throws ProblemError not_found */
function venueFor({ form, venueId }: MeetingPlanRequest, venues: readonly VenueView[]): VenueView {
  if (venueId) return found(venues.find((venue) => venue.venueId === venueId));
  return found(venues.find(({ kind }) => kind === formRules(form).usualVenue) ?? venues.find(({ kind }) => kind === 'hall') ?? venues[0]);
}

function counted(invited: readonly Invited[], neighbours: ReadonlyMap<string, unknown>): MeetingPlan['invited'] {
  const counts = new Map<string, number>();
  const add = (capacity: string) => counts.set(capacity, (counts.get(capacity) ?? 0) + 1);
  for (const { as, capacity } of invited) add(as === NEIGHBOUR ? `提出和附议的${capacity}` : capacity);
  const named = new Set(invited.map((one) => one.personId));
  const others = [...neighbours.keys()].filter((personId) => !named.has(personId)).length;
  if (others > 0) counts.set(ALL_OTHERS, others);
  return [...counts].map(([capacity, count]) => ({ capacity, count }));
}
