import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done, RelocateMeetingRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { Notices } from '../notices';
import { AgendaMoves } from './agenda-moves';
import { Announcing } from './announcing';
import { Audience } from './audience';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { forInbox, saidInstant } from './said';
import { VenueCalendar } from './venue-calendar';

/** Puts meetings off, calls them off, or moves them to another room; everybody who has heard of the meeting hears of it. */
@Injectable()
export class Changing {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly calendar: VenueCalendar,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly announcing: Announcing,
    private readonly audience: Audience,
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async callOff(meetingId: string, action: 'cancel' | 'postpone', reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      // While it was put off, its matters went back and may stand on another agenda by now.
      const hasMatters = meeting.state !== 'postponed';
      await this.steps.take(em, meeting, { action, actor, given: ['reason'], reason });
      if (hasMatters) await this.moves.takeOff(em, meeting, reason, actor);
      if (action === 'postpone') await this.steps.mention(em, meeting, await this.moves.issuesOf(em, meetingId), { action, actor, reason });
      const what = action === 'cancel' ? '不开了' : '改期了，新的时间另行通知';
      await this.tell(em, meeting, action, { title: action === 'cancel' ? '会议取消' : '会议改期', what, reason });
    });
    return { done: true };
  }

  /** The same hours in another room. What people have answered stays, also where the new room is smaller. @throws ProblemError not_found | action.wrong_state | meeting.same_venue | meeting.venue_taken */
  async relocate(meetingId: string, { venueId, reason }: RelocateMeetingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      if (venueId === meeting.venueId) throw new ProblemError('meeting.same_venue', {});
      await this.steps.take(em, meeting, { action: 'relocate', actor, given: ['reason'], reason, patch: { venueId } });
      const { name, address } = await this.calendar.take(em, meeting);
      await em.update(MeetingEntity, { meetingId }, { noticeText: await this.announcing.textOf(em, meeting) });
      await this.tell(em, meeting, 'relocate', { title: '会议换地方了', what: `改在${name}（${address}）开，时间不变`, reason });
    });
    return { done: true };
  }

  private async tell(
    em: EntityManager,
    meeting: MeetingEntity,
    action: string,
    { title, what, reason }: Readonly<{ title: string; what: string; reason: string }>,
  ): Promise<void> {
    const { meetingId, startsAt, announcedAt } = meeting;
    // Nobody has heard of one that was only planned.
    if (announcedAt === null) return;
    await this.notices.tellUsers(em, await this.audience.accountsOf(em, meeting), {
      // The same meeting may be put off, or moved, more than once.
      onceKey: `meeting.${action}.${meetingId}.${this.clock.now().getTime()}`,
      title,
      words: forInbox(`原定 ${saidInstant(startsAt)} 的会（${meeting.title}）${what}。原因：${reason}`),
      link: { kind: 'meeting', id: meetingId },
    });
  }
}
