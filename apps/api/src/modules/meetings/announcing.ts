import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { COMMUNITY_WORDS, dayOf } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueEntity } from '../issues';
import { Notices } from '../notices';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Audience } from './audience';
import { Invitations } from './invitations';
import { mattersOf } from './matters';
import type { Slot } from './meeting-proposal';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { assertNoticeKept, noticeTermOf } from './notice-days';
import { noticeText, whenAndWhere } from './notice-text';
import { forInbox } from './said';
import { VenueCalendar } from './venue-calendar';

/** Under which the notice of a meeting lies in an inbox. */
export const announcementKey = ({ meetingId, startsAt, announcedAt }: Pick<MeetingEntity, 'meetingId' | 'startsAt' | 'announcedAt'>) =>
  `meeting.announce.${meetingId}.${startsAt.getTime()}.${announcedAt?.getTime() ?? 0}`;

export type TimeAndPlace = Slot & Readonly<{ venueId: string }>;

/** Sends the notice of a meeting: checked against the day it goes out, told to everybody invited. */
@Injectable()
export class Announcing {
  constructor(
    private readonly clock: Clock,
    private readonly communities: CommunityDirectory,
    private readonly calendar: VenueCalendar,
    private readonly steps: MeetingSteps,
    private readonly moves: AgendaMoves,
    private readonly invitations: Invitations,
    private readonly audience: Audience,
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError action.wrong_state | meeting.notice_too_short | meeting.venue_taken | meeting.issue_not_available */
  async announce(em: EntityManager, meeting: MeetingEntity, place: TimeAndPlace, actor: Actor): Promise<void> {
    const { meetingId, communityId, form, state } = meeting;
    const now = this.clock.now();
    const term = noticeTermOf(form, await this.communities.settings(communityId, em), now);
    const patch = { ...place, announcedAt: now, earliestOn: term.earliestOn };
    await this.steps.take(em, meeting, { action: 'announce', actor, patch });
    assertNoticeKept(term, place.startsAt, now);
    await this.calendar.take(em, meeting);
    const issueIds = await this.moves.issuesOf(em, meetingId);
    if (state === 'postponed') await this.moves.putOn(em, meeting, issueIds, actor);
    else await em.update(IssueEntity, { issueId: In(issueIds) }, { dueOn: dayOf(place.startsAt) });
    await em.update(MeetingEntity, { meetingId }, { noticeText: await this.textOf(em, meeting) });
    await this.invitations.write(em, meetingId, await this.invitations.invitedTo(em, form, communityId, issueIds));
    await this.tell(em, meeting, state === 'postponed');
  }

  /** Also whoever was told the first time, in whatever capacity. */
  private async tell(em: EntityManager, meeting: MeetingEntity, again: boolean): Promise<void> {
    const { meetingId, communityId, venueId, form, startsAt, title, announcedAt } = meeting;
    const { name: venueName } = await this.communities.venue(communityId, venueId, em);
    const words = `${whenAndWhere({ form, startsAt, venueName })}，${title}。`;
    await this.notices.tellUsers(em, await this.audience.accountsOf(em, meeting), {
      // A meeting that was put off may come back at the same hour, and is news all the same.
      onceKey: announcementKey({ meetingId, startsAt, announcedAt }),
      title: again ? '会议重新定了时间' : '请您来开会',
      words: forInbox(again ? `${words}说过要来的座位还留着，来不了请说一声。` : words),
      link: { kind: 'meeting', id: meetingId },
    });
  }

  /** The notice as it would read now. */
  async textOf(em: EntityManager, meeting: MeetingEntity): Promise<string> {
    const { meetingId, communityId, venueId, form, startsAt, endsAt } = meeting;
    const { name, kind } = await this.communities.community(communityId, em);
    const venue = await this.communities.venue(communityId, venueId, em);
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const matters = await mattersOf(
      em,
      items.map((item) => item.issueId),
    );
    return noticeText({
      signature: `${name}${COMMUNITY_WORDS[kind].committee}`,
      form,
      startsAt,
      endsAt,
      venueName: venue.name,
      venueAddress: venue.address,
      items: items.map(({ issueId, minutes }) => ({ ...found(matters.get(issueId)), minutes })),
      sentAt: this.clock.now(),
    });
  }
}
