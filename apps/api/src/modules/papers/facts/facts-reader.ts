import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { issuerName } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { found } from '../../../platform/http';
import { CommunityDirectory } from '../../communities';
import { announcementKey, Attendance, InvitationEntity, MeetingEstates, MinutesReader, type MeetingEntity } from '../../meetings';
import { DecisionsOfMeeting } from './decisions.facts';
import { MattersOfMeeting } from './matters.facts';
import type { MeetingFacts, SendingFacts } from './meeting-facts';
import { TasksOfMeeting } from './tasks.facts';

/** Gathers once what all papers of a meeting are printed from, with the readers that the pages use. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly communities: CommunityDirectory,
    private readonly attendance: Attendance,
    private readonly minutes: MinutesReader,
    private readonly matters: MattersOfMeeting,
    private readonly decisions: DecisionsOfMeeting,
    private readonly tasks: TasksOfMeeting,
    private readonly estates: MeetingEstates,
  ) {}

  /** `names`: whether somebody who may know them asks for the paper that shows them. */
  async of(em: EntityManager, meeting: MeetingEntity, actor: Actor, names: boolean): Promise<MeetingFacts> {
    const { meetingId, communityId, venueId } = meeting;
    const community = await this.communities.community(communityId, em);
    const { publicPhone: phone } = found((await this.communities.orgUnits([communityId], em)).get(communityId));
    return {
      meeting,
      issuer: issuerName(meeting.form, community, await this.estates.calledIn(em, meeting)),
      phone,
      venue: await this.communities.venue(communityId, venueId, em),
      figures: await this.attendance.figures(em, meetingId),
      sending: await this.sendingOf(em, meeting),
      attendees: names ? await this.attendance.list(em, meeting) : [],
      matters: await this.matters.matters(em, meeting),
      questions: await this.matters.asked(em, meetingId),
      minutes: await this.minutes.of(em, meeting, actor),
      resolutions: await this.decisions.of(em, meeting, actor),
      tasks: await this.tasks.of(em, meeting),
    };
  }

  private async sendingOf(em: EntityManager, meeting: MeetingEntity): Promise<SendingFacts> {
    const { meetingId } = meeting;
    const invited = await em.find(InvitationEntity, { where: { meetingId }, order: { capacity: 'ASC' } });
    const told = new Map<string, number>();
    for (const { capacity, toldAt } of invited) if (toldAt) told.set(capacity, (told.get(capacity) ?? 0) + 1);
    const [row] = await em.query<Record<'delivered' | 'opened', string | number>[]>(
      `SELECT COUNT(*) AS delivered, COUNT(n.readAt) AS opened
       FROM invitation i JOIN notice n ON n.userId = i.userId AND n.onceKey = ? WHERE i.meetingId = ? AND i.toldAt IS NOT NULL`,
      [announcementKey(meeting), meetingId],
    );
    return {
      told,
      coming: invited.filter(({ going }) => going === true).length,
      declined: invited.filter(({ going }) => going === false).length,
      delivered: Number(row?.delivered ?? 0),
      read: Number(row?.opened ?? 0),
    };
  }
}
