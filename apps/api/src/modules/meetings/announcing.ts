import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, issuerName, keepsMatters, noticeGiven, type Slot } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { found } from '../../platform/http';
import { CommunityDirectory } from '../communities';
import { IssueEntity } from '../issues';
import { AgendaItemEntity } from './agenda-item.entity';
import { AgendaMoves } from './agenda-moves';
import { Audience } from './audience';
import { assertHeldThere, elsewhereOf } from './elsewhere';
import { Invitations } from './invitations';
import { mattersOf } from './matters';
import { MeetingSteps } from './meeting-steps';
import { MeetingEntity } from './meeting.entity';
import { assertNotice, noticeTermOf } from './notice-days';
import { noticeText, whenAndWhere } from './notice-text';
import { ItemBriefs } from './item-briefs';
import { MeetingEstates } from './owners/meeting-estates';
import { forInbox } from './said';
import { VenueCalendar } from './venues/venue-calendar';
import { TalkNotices } from './talks/talk-notices';

/** Under which the notice of a meeting lies in an inbox. */
export const announcementKey = ({ meetingId, startsAt, announcedAt }: Pick<MeetingEntity, 'meetingId' | 'startsAt' | 'announcedAt'>) =>
  `meeting.announce.${meetingId}.${startsAt.getTime()}.${announcedAt?.getTime() ?? 0}`;

export type TimeAndPlace = Slot & Readonly<{ venueId: string; urgentReason?: string | undefined }>;

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
    private readonly talkNotices: TalkNotices,
    private readonly estates: MeetingEstates,
    private readonly briefs: ItemBriefs,
  ) {}

  /** @throws ProblemError action.wrong_state | meeting.notice_too_short | meeting.venue_taken | meeting.not_online | meeting.issue_not_available */
  async announce(em: EntityManager, meeting: MeetingEntity, { urgentReason, ...place }: TimeAndPlace, actor: Actor): Promise<void> {
    const { meetingId, communityId, form, state } = meeting;
    const now = this.clock.now();
    const term = noticeTermOf(form, await this.communities.settings(communityId, em), now);
    // For a new time the circumstances are told anew.
    const told = urgentReason ?? (state === 'planned' ? meeting.urgentReason : null);
    const given = noticeGiven(form, { earliestOn: term.earliestOn, startsAt: place.startsAt, now, reason: told });
    const reason = given === 'urgent' ? told : null;
    const patch = { ...place, announcedAt: now, earliestOn: term.earliestOn, urgentReason: reason };
    await this.steps.take(em, meeting, { action: 'announce', actor, patch, ...(reason ? { reason } : {}) });
    assertNotice(given, term);
    assertHeldThere(meeting, await this.calendar.take(em, meeting));
    const issueIds = await this.moves.issuesOf(em, meetingId);
    if (state === 'postponed') await this.moves.putOn(em, meeting, issueIds, actor);
    else if (!keepsMatters(form)) await em.update(IssueEntity, { issueId: In(issueIds) }, { dueOn: dayOf(place.startsAt) });
    await em.update(MeetingEntity, { meetingId }, { noticeText: await this.textOf(em, meeting) });
    await this.invitations.write(em, meetingId, await this.invitations.invitedTo(em, form, communityId, issueIds));
    await this.tell(em, meeting, state === 'postponed');
  }

  /** Also whoever was told the first time, in whatever capacity. */
  private async tell(em: EntityManager, meeting: MeetingEntity, again: boolean): Promise<void> {
    const { meetingId, communityId, venueId, form, startsAt, title, announcedAt } = meeting;
    const { name: venueName } = await this.communities.venue(communityId, venueId, em);
    const words = `${whenAndWhere({ form, startsAt, venueName })}，${title}。`;
    const text = {
      // A meeting that was put off may come back at the same hour, and is news all the same.
      onceKey: announcementKey({ meetingId, startsAt, announcedAt }),
      title: again ? '会议重新定了时间' : '请您来开会',
      words: forInbox(again ? `${words}说过要来的座位还留着，来不了请说一声。` : words),
      link: { kind: 'meeting', id: meetingId } as const,
    };
    const accounts = await this.audience.accountsOf(em, meeting);
    await this.talkNotices.tellAll(em, meeting, accounts, text, (clockTime) => `您约书记的时间现在是 ${clockTime}。`);
  }

  /** The notice as it would read now; `sentAt`: under the day on which it went out. */
  async textOf(em: EntityManager, meeting: MeetingEntity, sentAt: Date = this.clock.now()): Promise<string> {
    const { meetingId, communityId, venueId, form, startsAt, endsAt } = meeting;
    const community = await this.communities.community(communityId, em);
    const calledIn = await this.estates.calledIn(em, meeting);
    const venue = await this.communities.venue(communityId, venueId, em);
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const matters = await mattersOf(
      em,
      items.map((item) => item.issueId),
    );
    const papers = await this.briefs.papersOf(em, items);
    return noticeText({
      signature: issuerName(form, community, calledIn),
      estateName: calledIn?.estateName,
      form,
      startsAt,
      endsAt,
      urgentReason: meeting.urgentReason,
      venueName: venue.name,
      venueAddress: venue.address,
      elsewhere: elsewhereOf(meeting, venue),
      items: items.map(({ agendaItemId, issueId, minutes, ledByName }) => ({
        ...found(matters.get(issueId)),
        ...{ minutes, ledBy: ledByName, papers: papers.get(agendaItemId)?.length ?? 0 },
      })),
      sentAt,
    });
  }
}
