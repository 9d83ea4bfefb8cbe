import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueEntity } from '../issues';
import { Notices } from '../notices';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Invitations } from './invitations';
import { mattersOf } from './matters';
import type { Slot } from './meeting-proposal';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { assertNoticeKept, earliestDayFor } from './notice-days';
import { noticeText, whenAndWhere } from './notice-text';
import { VenueCalendar } from './venue-calendar';

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
    private readonly notices: Notices,
  ) {}

  /** @throws ProblemError action.wrong_state | meeting.notice_too_short | meeting.venue_taken | meeting.issue_not_available */
  async announce(em: EntityManager, meeting: MeetingEntity, slot: Slot, actor: Actor): Promise<void> {
    const { meetingId, communityId, venueId, form, state } = meeting;
    const now = this.clock.now();
    const patch = { ...slot, announcedAt: now, earliestOn: earliestDayFor(form, now) };
    await this.steps.take(em, meeting, { action: 'announce', actor, patch });
    assertNoticeKept(form, slot.startsAt, now);
    const venue = await this.calendar.lock(em, communityId, venueId);
    await this.calendar.assertFree(em, venueId, slot, meetingId);
    const issueIds = await this.moves.issuesOf(em, meetingId);
    if (state === 'postponed') await this.moves.putOn(em, meeting, issueIds, actor);
    else await em.update(IssueEntity, { issueId: In(issueIds) }, { dueOn: dayOf(slot.startsAt) });
    await em.update(MeetingEntity, { meetingId }, { noticeText: await this.textOf(em, meeting) });
    const invited = await this.invitations.invitedTo(em, form, communityId, issueIds);
    await this.invitations.write(em, meetingId, invited);
    await this.notices.tellUsers(
      em,
      invited.flatMap((one) => one.userIds),
      {
        onceKey: `meeting.announce.${meetingId}.${slot.startsAt.getTime()}`,
        title: '请您来开会',
        words: `${whenAndWhere({ form, startsAt: slot.startsAt, venueName: venue.name })}，${meeting.title}。`,
        link: { kind: 'meeting', id: meetingId },
      },
    );
  }

  /** The notice as it would read now. */
  async textOf(em: EntityManager, meeting: MeetingEntity): Promise<string> {
    const { meetingId, communityId, venueId, form, startsAt, endsAt } = meeting;
    const { name: communityName } = await this.communities.community(communityId, em);
    const venue = await this.communities.venue(communityId, venueId, em);
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const matters = await mattersOf(
      em,
      items.map((item) => item.issueId),
    );
    return noticeText({
      communityName,
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
