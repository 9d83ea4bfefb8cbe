import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  CONVENERS,
  MEETING_FORMS,
  startOf,
  type AgendaCandidates,
  type Day,
  type MeetingForm,
  type MeetingPlan,
  type MeetingPlanRequest,
  type VenueKind,
  type VenueView,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found, notFound, ProblemError } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueReader } from '../issues';
import { AS_NEIGHBOUR, Invitations, type Invited } from './invitations';
import { assertAvailable, mattersOf, type Matter } from './matters';
import { firstFreeEvening, lookedAtUntil, minutesFor, slotFrom, titleFor, type Slot } from './meeting-proposal';
import { earliestDayFor } from './notice-days';
import { noticeText } from './notice-text';
import { VenueCalendar } from './venue-calendar';

const USUAL_VENUE: Readonly<Record<MeetingForm, VenueKind>> = { council: 'hall', teahouse: 'teahouse' };

const CANDIDATES_SHOWN = 50;

/** Fills in everything about a meeting that the system knows; writes nothing. */
@Injectable()
export class Planning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly calendar: VenueCalendar,
    private readonly invitations: Invitations,
    private readonly issues: IssueReader,
  ) {}

  /** Matters that wait for a meeting. @throws ProblemError not_found */
  async candidates(communityId: string, actor: Actor): Promise<AgendaCandidates> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    return { issues: await this.issues.agendaCandidates(this.dataSource.manager, communityId, CANDIDATES_SHOWN) };
  }

  /** What was chosen already stays; the rest is proposed around it. @throws ProblemError not_found | meeting.issue_not_available */
  async propose(communityId: string, request: MeetingPlanRequest, actor: Actor): Promise<MeetingPlan> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    const em = this.dataSource.manager;
    const { form, issueIds } = request;
    const community = await this.communities.community(communityId);
    const items = itemsOf(assertAvailable(communityId, issueIds, await mattersOf(em, issueIds)), request.minutes);
    const durationMinutes = items.reduce((sum, item) => sum + item.minutes, 0);
    const venue = venueFor(request, await this.communities.venues(communityId));
    const sentAt = this.clock.now();
    const earliestOn = earliestDayFor(form, sentAt);
    const slot = request.startsAt
      ? slotFrom(new Date(request.startsAt), durationMinutes)
      : await this.freeSlot(venue.venueId, earliestOn, durationMinutes);
    return {
      form,
      title: titleFor(
        form,
        items.map((item) => item.title),
      ),
      noticeDays: MEETING_FORMS[form].noticeDays,
      earliestOn,
      startsAt: slot.startsAt.toISOString(),
      durationMinutes,
      venueId: venue.venueId,
      items,
      invited: counted(await this.invitations.invitedTo(em, form, communityId, issueIds)),
      noticeText: noticeText({
        communityName: community.name,
        form,
        ...slot,
        venueName: venue.name,
        venueAddress: venue.address,
        items,
        sentAt,
      }),
    };
  }

  private async freeSlot(venueId: string, earliestOn: Day, minutes: number): Promise<Slot> {
    const search = { startsAt: startOf(earliestOn), endsAt: startOf(lookedAtUntil(earliestOn)) };
    return firstFreeEvening(earliestOn, minutes, await this.calendar.takenBetween(this.dataSource.manager, venueId, search));
  }
}

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
  return found(
    venues.find(({ kind }) => kind === USUAL_VENUE[form]) ?? venues.find(({ kind }) => kind === USUAL_VENUE.council) ?? venues[0],
  );
}

function counted(invited: readonly Invited[]): MeetingPlan['invited'] {
  const counts = new Map<string, number>();
  for (const { capacity } of invited) counts.set(capacity, (counts.get(capacity) ?? 0) + 1);
  return [...counts].map(([capacity, count]) => ({ capacity: capacity === AS_NEIGHBOUR ? '提出和附议的居民' : capacity, count }));
}
