import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CONVENERS, type AnnounceMeetingRequest, type Done, type PlanMeetingAnswer, type PlanMeetingRequest } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { isDuplicateKey, newId, Transactions } from '../../platform/database';
import { found, notFound } from '../../platform/http';
import { Notices } from '../notices';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Announcing } from './announcing';
import { Invitations } from './invitations';
import { slotFrom, type Slot } from './meeting-proposal';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { assertNoticeKept } from './notice-days';
import { forInbox, saidInstant } from './said';
import { VenueCalendar } from './venue-calendar';

/** Sets meetings up, announces them, and calls them off; each in one transaction, with the matters of the agenda. */
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
    private readonly invitations: Invitations,
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError not_found | meeting.notice_too_short | meeting.venue_taken | meeting.issue_not_available */
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
  async announce(meetingId: string, { startsAt }: AnnounceMeetingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const lasts = meeting.endsAt.getTime() - meeting.startsAt.getTime();
      const slot = startsAt === undefined ? meeting : slotFrom(new Date(startsAt), lasts / 60_000);
      await this.announcing.announce(em, meeting, { startsAt: slot.startsAt, endsAt: slot.endsAt }, actor);
    });
    return { done: true };
  }

  /** @throws ProblemError not_found | action.wrong_state */
  async callOff(meetingId: string, action: 'cancel' | 'postpone', reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      // While it was put off, its matters went back and may stand on another agenda by now.
      const hasMatters = meeting.state !== 'postponed';
      await this.steps.take(em, meeting, { action, actor, given: ['reason'], reason });
      if (hasMatters) await this.moves.takeOff(em, meeting, reason, actor);
      if (action === 'postpone') await this.steps.mention(em, meeting, await this.moves.issuesOf(em, meetingId), { action, actor, reason });
      await this.tellCalledOff(em, meeting, action, reason);
    });
    return { done: true };
  }

  private async planIn(em: EntityManager, communityId: string, request: PlanMeetingRequest, actor: Actor): Promise<PlanMeetingAnswer> {
    const { form, venueId, items } = request;
    const slot = slotFrom(
      new Date(request.startsAt),
      items.reduce((sum, item) => sum + item.minutes, 0),
    );
    assertNoticeKept(form, slot.startsAt, this.clock.now());
    await this.calendar.assertFree(em, venueId, slot);
    const meeting = this.planned(communityId, request, slot, actor);
    await em.insert(MeetingEntity, meeting);
    await this.putOnAgenda(em, meeting, request, actor);
    await em.update(MeetingEntity, { meetingId: meeting.meetingId }, { noticeText: await this.announcing.textOf(em, meeting) });
    await this.steps.note(em, meeting, { action: 'plan', actor });
    if (request.announce) await this.announcing.announce(em, meeting, slot, actor);
    return { meetingId: meeting.meetingId, told: await this.invitations.told(em, meeting.meetingId) };
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
      openedAt: null,
      concludedAt: null,
    };
  }

  private async putOnAgenda(em: EntityManager, meeting: MeetingEntity, { items }: PlanMeetingRequest, actor: Actor): Promise<void> {
    const issueIds = items.map((item) => item.issueId);
    await this.moves.putOn(em, meeting, issueIds, actor);
    const rows = items.map(({ issueId, minutes }, index) => ({
      agendaItemId: newId(this.clock.now()),
      meetingId: meeting.meetingId,
      issueId,
      position: index + 1,
      minutes,
      startedAt: null,
      endedAt: null,
      outcome: null,
      reason: null,
    }));
    await em.insert(AgendaItemEntity, rows);
  }

  private async answered(em: EntityManager, communityId: string, requestKey: string): Promise<PlanMeetingAnswer | null> {
    const meeting = await em.findOneBy(MeetingEntity, { requestKey, communityId });
    return meeting && { meetingId: meeting.meetingId, told: await this.invitations.told(em, meeting.meetingId) };
  }

  private async tellCalledOff(em: EntityManager, meeting: MeetingEntity, action: 'cancel' | 'postpone', reason: string): Promise<void> {
    const { meetingId, startsAt, title } = meeting;
    const what = action === 'cancel' ? '不开了' : '改期了，新的时间另行通知';
    await this.notices.tellUsers(em, await this.invitations.accountsOf(em, meetingId), {
      onceKey: `meeting.${action}.${meetingId}.${startsAt.getTime()}`,
      title: action === 'cancel' ? '会议取消' : '会议改期',
      words: forInbox(`原定 ${saidInstant(startsAt)} 的会（${title}）${what}。原因：${reason}`),
      link: { kind: 'meeting', id: meetingId },
    });
  }
}
