import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done, RelocateMeetingRequest } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import type { NoticeText } from '../notices';
import { AgendaMoves } from './agenda-moves';
import { Announcing } from './announcing';
import { Audience } from './audience';
import { OwedMeetings } from './demands/owed-meetings';
import { assertHeldThere } from './elsewhere';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { forInbox, saidInstant } from './said';
import { VenueCalendar } from './venues/venue-calendar';
import { TalkMoves } from './talks/talk-moves';
import { TalkNotices } from './talks/talk-notices';

type Change = 'cancel' | 'postpone' | 'relocate';
/** What whoever holds a time with the secretary reads first. */
const OF_TALK: Readonly<Record<Change, (clockTime: string) => string>> = {
  cancel: (clockTime) => `您约书记的 ${clockTime} 也取消了。`,
  postpone: (clockTime) => `您约书记的 ${clockTime} 跟着往后挪，位置给您留着。`,
  relocate: (clockTime) => `您约书记的 ${clockTime} 不变。`,
};

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
    private readonly talkNotices: TalkNotices,
    private readonly talkMoves: TalkMoves,
    private readonly owed: OwedMeetings,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state */
  async callOff(meetingId: string, action: 'cancel' | 'postpone', reason: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      // While it was put off, its matters went back and may stand on another agenda by now.
      const hasMatters = meeting.state !== 'postponed';
      await this.steps.take(em, meeting, { action, actor, given: ['reason'], reason });
      if (action === 'cancel') await this.owed.calledOff(em, meetingId, reason, actor);
      if (hasMatters) await this.moves.takeOff(em, meeting, reason, actor);
      if (action === 'postpone') await this.steps.mention(em, meeting, await this.moves.issuesOf(em, meetingId), { action, actor, reason });
      const what = action === 'cancel' ? '不开了' : '改期了，新的时间另行通知';
      await this.tell(em, meeting, action, { title: action === 'cancel' ? '会议取消' : '会议改期', what, reason });
      if (action === 'cancel') await this.talkMoves.callOff(em, meeting, actor);
    });
    return { done: true };
  }

  /**
   * The same hours in another room, or with another way in from elsewhere. What people have answered stays, also where the new room is smaller.
   * @throws ProblemError not_found | action.wrong_state | meeting.same_venue | meeting.venue_taken | meeting.not_online
   */
  async relocate(meetingId: string, { venueId, reason, onlineHow: said }: RelocateMeetingRequest, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      const onlineHow = said ?? meeting.onlineHow;
      const isSameRoom = venueId === meeting.venueId;
      if (isSameRoom && onlineHow === meeting.onlineHow) throw new ProblemError('meeting.same_venue', {});
      await this.steps.take(em, meeting, { action: 'relocate', actor, given: ['reason'], reason, patch: { venueId, onlineHow } });
      const venue = await this.calendar.take(em, meeting);
      assertHeldThere(meeting, venue);
      await em.update(MeetingEntity, { meetingId }, { noticeText: await this.announcing.textOf(em, meeting) });
      const what = isSameRoom ? `在线上参加的办法改了：${onlineHow ?? ''}` : `改在${venue.name}（${venue.address}）开，时间不变`;
      await this.tell(em, meeting, 'relocate', { title: isSameRoom ? '线上参加的办法改了' : '会议换地方了', what, reason });
    });
    return { done: true };
  }

  private async tell(
    em: EntityManager,
    meeting: MeetingEntity,
    action: Change,
    { title, what, reason }: Readonly<{ title: string; what: string; reason: string }>,
  ): Promise<void> {
    const { meetingId, startsAt, announcedAt } = meeting;
    // Nobody has heard of one that was only planned.
    if (announcedAt === null) return;
    const text: NoticeText = {
      // The same meeting may be put off, or moved, more than once.
      onceKey: `meeting.${action}.${meetingId}.${this.clock.now().getTime()}`,
      title,
      words: forInbox(`原定 ${saidInstant(startsAt)} 的会（${meeting.title}）${what}。原因：${reason}`),
      link: { kind: 'meeting', id: meetingId },
    };
    await this.talkNotices.tellAll(em, meeting, await this.audience.accountsOf(em, meeting), text, OF_TALK[action]);
  }
}
