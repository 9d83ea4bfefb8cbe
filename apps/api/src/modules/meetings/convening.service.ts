import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  dayOf,
  isOfAnEstate,
  MEETING_CALLERS,
  slotFrom,
  studyNeeded,
  type AnnounceMeetingRequest,
  type Day,
  type Done,
  type MeetingForm,
  type PlannedItem,
  type PlanMeetingAnswer,
  type PlanMeetingRequest,
  type Slot,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { found, notFound } from '../../platform/http';
import { CommunityDirectory, type VenueEntity } from '../communities';
import { IssueEntity } from '../issues';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Announcing } from './announcing';
import { Audience } from './audience';
import { Calling } from './calling';
import { OwedMeetings } from './demands/owed-meetings';
import { assertHeldThere } from './elsewhere';
import { Courses } from './four-steps/courses';
import { requireMatters } from './matters';
import { ItemBriefs } from './item-briefs';
import { durationOf } from './meeting-proposal';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { noticeTermOf, urgentReasonOf } from './notice-days';
import { MeetingEstates } from './owners/meeting-estates';
import { assertStudied } from './party-study';
import { VenueCalendar } from './venues/venue-calendar';

/** Sets meetings up and announces them; each in one transaction, with the matters of the agenda. */
@Injectable()
export class Convening {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly calendar: VenueCalendar,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly announcing: Announcing,
    private readonly audience: Audience,
    private readonly communities: CommunityDirectory,
    private readonly courses: Courses,
    private readonly owed: OwedMeetings,
    private readonly calling: Calling,
    private readonly estates: MeetingEstates,
    private readonly briefs: ItemBriefs,
  ) {}

  /** @throws ProblemError not_found | meeting.needs_matter | meeting.form_not_here | meeting.called_by_others | action.not_allowed | steps.out_of_order | meeting.study_missing | meeting.notice_too_short | meeting.venue_taken | meeting.not_online | meeting.issue_not_available | meeting.leader_unknown | document.unknown | demand.* */
  async plan(communityId: string, request: PlanMeetingRequest, actor: Actor): Promise<PlanMeetingAnswer> {
    if (!hasRoleIn(actor, communityId, MEETING_CALLERS)) throw notFound();
    try {
      return await this.transactions.run(async (em) => {
        const venue = await this.calendar.lock(em, communityId, request.venueId);
        return (await this.answered(em, communityId, request.requestKey)) ?? this.planIn(em, venue, request, actor);
      });
    } catch (error) {
      // The same request at the same instant for another room: the one that came first stands.
      if (!isDuplicateKey(error)) throw error;
      return found(await this.answered(this.dataSource.manager, communityId, request.requestKey));
    }
  }

  /** @throws ProblemError not_found | action.wrong_state | meeting.notice_too_short | meeting.venue_taken | meeting.not_online | meeting.issue_not_available */
  async announce(meetingId: string, { startsAt, venueId, urgentReason }: AnnounceMeetingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const lasts = meeting.endsAt.getTime() - meeting.startsAt.getTime();
      const slot = slotFrom(startsAt === undefined ? meeting.startsAt : new Date(startsAt), lasts / 60_000);
      await this.announcing.announce(em, meeting, { ...slot, venueId: venueId ?? meeting.venueId, urgentReason }, actor);
    });
    return { done: true };
  }

  /** In a place that is locked. */
  private async planIn(em: EntityManager, venue: VenueEntity, request: PlanMeetingRequest, actor: Actor): Promise<PlanMeetingAnswer> {
    const { form, venueId, items } = request;
    const { communityId } = venue;
    requireMatters(form, items.length);
    const overdue = request.demandId !== undefined && (await this.owed.isOverdue(em, request.demandId));
    const place = await this.communities.community(communityId, em);
    const calledAs = await this.calling.assertMayCall(em, form, place, actor, overdue);
    const estateId = await this.estates.chosen(em, communityId, request);
    const studied = await this.studiedOn(em, form, items);
    assertStudied(form, studied, dayOf(this.clock.now()));
    const minutes = items.map((item) => item.minutes);
    const slot = slotFrom(new Date(request.startsAt), durationOf(form, minutes));
    const now = this.clock.now();
    const term = noticeTermOf(form, await this.communities.settings(communityId, em), now);
    const urgentReason = urgentReasonOf(term, { form, startsAt: slot.startsAt, now, reason: request.urgentReason });
    await this.calendar.assertFree(em, venueId, slot);
    assertHeldThere({ form, onlineHow: request.onlineHow ?? null }, venue);
    const called = { estateId, calledAs: isOfAnEstate(form) ? calledAs : null, urgentReason };
    const meeting = this.planned(communityId, request, slot, called, actor);
    await em.insert(MeetingEntity, meeting);
    await this.putOnAgenda(em, meeting, studied, actor);
    await em.update(MeetingEntity, { meetingId: meeting.meetingId }, { noticeText: await this.announcing.textOf(em, meeting) });
    await this.steps.note(em, meeting, { action: 'plan', actor });
    if (request.announce) await this.announcing.announce(em, meeting, { ...slot, venueId }, actor);
    if (request.demandId) await this.owed.convene(em, request.demandId, meeting, actor);
    return this.answerFor(em, meeting);
  }

  /** What the party branch proposed in 四议两公开 it has studied on that day; nobody types it again. */
  private async studiedOn(em: EntityManager, form: MeetingForm, items: readonly PlannedItem[]): Promise<readonly PlannedItem[]> {
    if (!studyNeeded(form)) return items;
    const issues = await em.findBy(IssueEntity, { issueId: In(items.map(({ issueId }) => issueId)) });
    const days = new Map<string, Day | undefined>();
    for (const issue of issues) days.set(issue.issueId, (await this.courses.standing(em, issue))?.carried[0]?.on);
    return items.map((item) => ({ ...item, studiedOn: days.get(item.issueId) ?? item.studiedOn }));
  }

  private planned(
    communityId: string,
    { requestKey, form, title, venueId, onlineHow }: PlanMeetingRequest,
    slot: Slot,
    called: Pick<MeetingEntity, 'estateId' | 'calledAs' | 'urgentReason'>,
    actor: Actor,
  ): MeetingEntity {
    return {
      meetingId: newId(this.clock.now()),
      communityId,
      requestKey,
      form,
      ...called,
      title,
      venueId,
      onlineHow: onlineHow ?? null,
      ...slot,
      state: 'planned',
      noticeText: '',
      announcedAt: null,
      earliestOn: null,
      convenedBy: actor.userId,
      remindedFor: null,
      openedAt: null,
      concludedAt: null,
    };
  }

  private async putOnAgenda(em: EntityManager, meeting: MeetingEntity, items: readonly PlannedItem[], actor: Actor): Promise<void> {
    const issueIds = items.map((item) => item.issueId);
    await this.moves.putOn(em, meeting, issueIds, actor);
    if (items.length === 0) return;
    const leads = await this.briefs.leads(em, meeting.communityId, items);
    const rows = items.map(({ issueId, minutes, studiedOn }, index) => ({
      agendaItemId: newId(this.clock.now()),
      meetingId: meeting.meetingId,
      issueId,
      position: index + 1,
      minutes,
      startedAt: null,
      endedAt: null,
      outcome: null,
      reason: null,
      studiedOn: studyNeeded(meeting.form) ? (studiedOn ?? null) : null,
      ...found(leads[index]),
    }));
    await em.insert(AgendaItemEntity, rows);
    for (const [index, { agendaItemId }] of rows.entries()) await this.briefs.hang(em, actor, agendaItemId, items[index]?.documentIds);
  }

  private async answered(em: EntityManager, communityId: string, requestKey: string): Promise<PlanMeetingAnswer | null> {
    const meeting = await em.findOneBy(MeetingEntity, { requestKey, communityId });
    return meeting && this.answerFor(em, meeting);
  }

  /** Nobody has been told of one that was only planned. */
  private async answerFor(em: EntityManager, meeting: MeetingEntity): Promise<PlanMeetingAnswer> {
    return { meetingId: meeting.meetingId, told: meeting.announcedAt === null ? 0 : await this.audience.reached(em, meeting) };
  }
}
