import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  formRules,
  inOrderOfSupport,
  livesFromQuestions,
  MEETING_WORDS,
  SCREEN_LIMITS,
  type ScreenItem,
  type ScreenView,
} from '@silin/shared';
import { CommunityDirectory } from '../../communities';
import { PollReader } from '../../polls';
import { AgendaItemEntity } from '../agenda-item.entity';
import { outcomeWords } from '../agenda-view';
import { Attendance } from '../attendance';
import { Bodies } from '../bodies';
import { GistEntity } from '../gist.entity';
import { mattersOf } from '../matters';
import { MeetingEntity } from '../meeting.entity';
import { LookedAt } from '../pulse/looked-at';
import { supportOf } from '../questions/question-figures';
import { QuestionsReader } from '../questions/questions-reader';
import { SpeechRequestEntity } from '../room/speech-request.entity';

/** All but the code at the door, which changes by the clock alone. */
export type Shown = Omit<ScreenView, 'checkIn'>;
type Lit = Readonly<{ meeting: MeetingEntity; shown: Shown }>;

/** What the big screen of a room shows: what everybody in the room may read. */
@Injectable()
export class ScreenReader {
  private readonly rooms = new LookedAt((meetingId) => this.read(meetingId));

  constructor(
    private readonly dataSource: DataSource,
    private readonly communities: CommunityDirectory,
    private readonly attendance: Attendance,
    private readonly bodies: Bodies,
    private readonly polls: PollReader,
    private readonly questions: QuestionsReader,
  ) {}

  of(meetingId: string): Promise<Lit | null> {
    return this.rooms.of(meetingId);
  }

  private async read(meetingId: string): Promise<Lit | null> {
    const em = this.dataSource.manager;
    const meeting = await em.findOneBy(MeetingEntity, { meetingId });
    if (!meeting) return null;
    const { communityId, form, title, venueId, startsAt, state } = meeting;
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const running = items.find((item) => item.startedAt !== null && item.endedAt === null);
    const shown: Shown = {
      ...{ meetingId, title, formName: formRules(form).title, startsAt: startsAt.toISOString(), state, stateWords: MEETING_WORDS[state] },
      venueName: (await this.communities.venue(communityId, venueId, em)).name,
      attendance: await this.attendance.figures(em, meetingId),
      body: await this.bodies.figuresNow(em, meeting),
      agenda: await agendaOf(em, meeting, items),
      said: running ? await saidOn(em, running.agendaItemId) : [],
      queue: running ? await queueOn(em, running.agendaItemId) : [],
      vote: await this.voteOn(em, meetingId, running?.agendaItemId),
      questions: livesFromQuestions(form) ? await this.asked(em, meetingId) : null,
    };
    return { meeting, shown };
  }

  /** How many have voted while it is open; what came out only when it is certified. */
  private async voteOn(em: EntityManager, meetingId: string, agendaItemId: string | undefined): Promise<ScreenView['vote']> {
    const votes = (await this.polls.inRoom(em, meetingId)).filter((vote) => vote.state === 'open' || vote.agendaItemId === agendaItemId);
    const vote = votes.find(({ state }) => state === 'open') ?? votes.filter(({ state }) => state === 'certified').at(-1);
    const poll = vote && (await this.polls.ofMeeting(meetingId, em)).find(({ pollId }) => pollId === vote.pollId);
    if (!vote || !poll) return null;
    return { question: poll.question, voted: vote.voted, roll: vote.roll, result: vote.state === 'certified' ? poll.words : null };
  }

  private async asked(em: EntityManager, meetingId: string): Promise<ScreenView['questions']> {
    const rows = await this.questions.ofMeeting(em, meetingId);
    const open = rows.filter(({ endedAt }) => endedAt === null);
    const ids = open.map(({ questionId }) => questionId);
    const support = await supportOf(em, ids, null);
    const aliasOf = await this.questions.aliasesOf(em, open);
    const views = open.map((row) => ({
      ...{ questionId: row.questionId, text: row.text, askedBy: aliasOf(row), askedAt: row.askedAt.toISOString() },
      support: support.get(row.questionId)?.support ?? 0,
    }));
    const next = inOrderOfSupport(views).slice(0, SCREEN_LIMITS.questionsShown);
    return {
      open: open.length,
      ended: rows.length - open.length,
      next: next.map(({ text, askedBy, support: supporters }) => ({ text, askedBy, support: supporters })),
    };
  }
}

async function agendaOf(em: EntityManager, { form }: MeetingEntity, items: readonly AgendaItemEntity[]): Promise<ScreenItem[]> {
  const matters = await mattersOf(
    em,
    items.map(({ issueId }) => issueId),
  );
  return items.map(({ issueId, minutes, startedAt, endedAt, outcome }) => ({
    title: matters.get(issueId)?.title ?? '',
    minutes,
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    outcomeWords: outcome ? outcomeWords(form, outcome) : null,
  }));
}

async function saidOn(em: EntityManager, agendaItemId: string): Promise<ScreenView['said']> {
  const last = await em.find(GistEntity, {
    where: { agendaItemId },
    order: { at: 'DESC', gistId: 'DESC' },
    take: SCREEN_LIMITS.gistsShown,
  });
  return last.reverse().map(({ speaker, text }) => ({ speaker, text }));
}

async function queueOn(em: EntityManager, agendaItemId: string): Promise<string[]> {
  const waiting = await em.find(SpeechRequestEntity, {
    where: { agendaItemId, open: 1 },
    order: { requestId: 'ASC' },
    take: SCREEN_LIMITS.queueShown,
  });
  return waiting.map(({ who }) => who);
}
