import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  CONVENERS,
  dayOf,
  studyNeeded,
  type AnnounceMeetingRequest,
  type Done,
  type PlanMeetingAnswer,
  type PlanMeetingRequest,
} from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { found, notFound } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Announcing } from './announcing';
import { Audience } from './audience';
import { assertHeldIn } from './held-here';
import { requireMatters } from './matters';
import { durationOf, slotFrom, type Slot } from './meeting-proposal';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { assertNoticeKept, noticeTermOf } from './notice-days';
import { assertStudied } from './party-study';
import { VenueCalendar } from './venue-calendar';

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
  ) {}

  /** @throws ProblemError not_found | meeting.needs_matter | meeting.form_not_here | meeting.study_missing | meeting.notice_too_short | meeting.venue_taken | meeting.issue_not_available */
  async plan(communityId: string, request: PlanMeetingRequest, actor: Actor): Promise<PlanMeetingAnswer> {
    if (!hasRoleIn(actor, communityId, CONVENERS)) throw notFound();
    try {
      return await this.transactions.run(async (em) => {
        await this.calendar.lock(em, communityId, request.venueId);
        return (await this.answered(em, communityId, request.requestKey)) ?? this.planIn(em, communityId, request, actor);
      });
    } catch (error) {
      // The same request at the same instant for another room: the one that came first stands.
      if (!isDuplicateKey(error)) throw error;
      return found(await this.answered(this.dataSource.manager, communityId, request.requestKey));
    }
  }

  /** @throws ProblemError not_found | action.wrong_state | meeting.notice_too_short | meeting.venue_taken | meeting.issue_not_available */
  async announce(meetingId: string, { startsAt, venueId }: AnnounceMeetingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const lasts = meeting.endsAt.getTime() - meeting.startsAt.getTime();
      const slot = slotFrom(startsAt === undefined ? meeting.startsAt : new Date(startsAt), lasts / 60_000);
      await this.announcing.announce(em, meeting, { ...slot, venueId: venueId ?? meeting.venueId }, actor);
    });
    return { done: true };
  }

  private async planIn(em: EntityManager, communityId: string, request: PlanMeetingRequest, actor: Actor): Promise<PlanMeetingAnswer> {
    const { form, venueId, items } = request;
    requireMatters(form, items.length);
    assertHeldIn(form, (await this.communities.community(communityId, em)).kind);
    assertStudied(form, items, dayOf(this.clock.now()));
    const minutes = items.map((item) => item.minutes);
    const slot = slotFrom(new Date(request.startsAt), durationOf(form, minutes));
    const now = this.clock.now();
    assertNoticeKept(noticeTermOf(form, await this.communities.settings(communityId, em), now), slot.startsAt, now);
    await this.calendar.assertFree(em, venueId, slot);
    const meeting = this.planned(communityId, request, slot, actor);
    await em.insert(MeetingEntity, meeting);
    await this.putOnAgenda(em, meeting, request, actor);
    await em.update(MeetingEntity, { meetingId: meeting.meetingId }, { noticeText: await this.announcing.textOf(em, meeting) });
    await this.steps.note(em, meeting, { action: 'plan', actor });
    if (request.announce) await this.announcing.announce(em, meeting, { ...slot, venueId }, actor);
    return this.answerFor(em, meeting);
  }

  private planned(communityId: string, { requestKey, form, title, venueId }: PlanMeetingRequest, slot: Slot, actor: Actor): MeetingEntity {
    return {
      meetingId: newId(this.clock.now()),
      communityId,
      requestKey,
      form,
      title,
      venueId,
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

  private async putOnAgenda(em: EntityManager, meeting: MeetingEntity, { items }: PlanMeetingRequest, actor: Actor): Promise<void> {
    const issueIds = items.map((item) => item.issueId);
    await this.moves.putOn(em, meeting, issueIds, actor);
    if (items.length === 0) return;
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
    }));
    await em.insert(AgendaItemEntity, rows);
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
