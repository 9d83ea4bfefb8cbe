import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf, isOnlineOnly, partyWords, recusalWords, type Party } from '@silin/shared';
import { EventLog } from '../../platform/events';
import { CommunityDirectory, communityWordsOf } from '../communities';
import { issueNumber } from '../issues';
import { PollReader } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { Attendance } from './attendance';
import { Bodies } from './bodies';
import { CheckInEntity } from './check-in.entity';
import { GistEntity } from './gist.entity';
import { unconfirmedIn } from './late-scan-rows';
import { mattersOf } from './matters';
import type { MeetingEntity } from './meeting.entity';
import type { MinutesFacts, MinutesItem, MinutesQuestion } from './minutes-text';
import { OwnersInRoom } from './owners/owners-in-room';
import { recusalsOf } from './room/recusal-rows';
import { supportOf } from './questions/question-figures';
import { QuestionsReader } from './questions/questions-reader';
import { TalksReader } from './talks/talks-reader';

/** Gathers what the minutes are written from: the records of the session, nothing typed twice. */
@Injectable()
export class MinutesWriter {
  constructor(
    private readonly events: EventLog,
    private readonly communities: CommunityDirectory,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly polls: PollReader,
    private readonly questions: QuestionsReader,
    private readonly talks: TalksReader,
    private readonly owners: OwnersInRoom,
  ) {}

  async factsOf(em: EntityManager, meeting: MeetingEntity): Promise<MinutesFacts> {
    const { meetingId, communityId, form, title, venueId, startsAt, endsAt, openedAt, concludedAt, announcedAt, urgentReason } = meeting;
    const venue = await this.communities.venue(communityId, venueId, em);
    const opening = (await this.events.of(em, 'meeting', meetingId)).find((event) => event.action === 'open');
    const checkIns = await em.find(CheckInEntity, { where: { meetingId }, order: { capacity: 'ASC' } });
    const present = new Map<string, number>();
    for (const { capacity } of checkIns) present.set(capacity, (present.get(capacity) ?? 0) + 1);
    return {
      form,
      title,
      urgent: urgentReason && announcedAt ? { announcedOn: dayOf(announcedAt), reason: urgentReason } : null,
      openedAt: openedAt ?? startsAt,
      concludedAt: concludedAt ?? endsAt,
      venueName: venue.name,
      venueAddress: isOnlineOnly(venue) ? null : venue.address,
      chair: opening ? partyWords(opening.actorParty as Party, await communityWordsOf(em, communityId)) : '',
      expected: (await this.attendance.figures(em, meetingId)).expected,
      present,
      online: checkIns.filter(({ method }) => method === 'online').length,
      unconfirmed: await unconfirmedIn(em, meetingId),
      talks: await this.talks.talked(em, meetingId),
      body: await this.bodies.figuresOf(em, meeting),
      ownersHere: await this.owners.figures(em, meeting),
      items: await this.itemsOf(em, meetingId),
      questions: await this.questionsOf(em, meetingId),
    };
  }

  private async itemsOf(em: EntityManager, meetingId: string): Promise<MinutesItem[]> {
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const itemIds = items.map((item) => item.agendaItemId);
    const matters = await mattersOf(
      em,
      items.map((item) => item.issueId),
    );
    const gists = await em.find(GistEntity, { where: { agendaItemId: In(itemIds) }, order: { at: 'ASC', gistId: 'ASC' } });
    const recusals = await recusalsOf(em, itemIds);
    const polls = await this.polls.ofMeeting(meetingId, em);
    return items.map(({ agendaItemId, issueId, outcome, reason, studiedOn }) => ({
      number: matters.get(issueId)?.number ?? '',
      title: matters.get(issueId)?.title ?? '',
      recusals: recusals.filter((one) => one.agendaItemId === agendaItemId).map(recusalWords),
      gists: gists.filter((gist) => gist.agendaItemId === agendaItemId),
      votes: polls.filter((poll) => poll.agendaItemId === agendaItemId),
      outcome,
      reason,
      studiedOn,
    }));
  }

  /** As they were dealt with in the room: the first ended first. */
  private async questionsOf(em: EntityManager, meetingId: string): Promise<MinutesQuestion[]> {
    const rows = await this.questions.ofMeeting(em, meetingId);
    rows.sort((one, other) => (one.endedAt?.getTime() ?? 0) - (other.endedAt?.getTime() ?? 0));
    const aliasOf = await this.questions.aliasesOf(em, rows);
    const matters = await this.questions.mattersOf(em, rows);
    const support = await supportOf(
      em,
      rows.map((row) => row.questionId),
      null,
    );
    return rows.map((row) => {
      const matter = row.issueId ? matters.get(row.issueId) : undefined;
      return {
        ...row,
        askedBy: aliasOf(row),
        support: support.get(row.questionId)?.support ?? 0,
        number: matter ? issueNumber(matter) : null,
      };
    });
  }
}
