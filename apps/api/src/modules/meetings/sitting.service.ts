import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Done } from '@silin/shared';
import type { Actor } from '../../platform/auth';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ProblemError } from '../../platform/http';
import { PollReader } from '../polls';
import { AgendaItemEntity } from './agenda-item.entity';
import { doorsOpenAt, tooEarly } from './doors';
import { MeetingSteps } from './meeting-steps';
import { QuestionsReader } from './questions/questions-reader';
import { TalksReader } from './talks/talks-reader';

/** The chair's opening and closing of the session. */
@Injectable()
export class Sitting {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: MeetingSteps,
    private readonly polls: PollReader,
    private readonly questions: QuestionsReader,
    private readonly talks: TalksReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | meeting.too_early */
  async open(meetingId: string, actor: Actor): Promise<Done> {
    const now = this.clock.now();
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'open', actor, patch: { openedAt: now } });
      if (now < doorsOpenAt(meeting)) throw tooEarly(meeting);
    });
    return { done: true };
  }

  /** Nothing on the agenda may be left without an outcome, and no question or talk without an ending. @throws ProblemError meeting.poll_open | meeting.unfinished_items | meeting.open_questions | talk.open */
  async conclude(meetingId: string, actor: Actor): Promise<Done> {
    await this.transactions.run(async (em) => {
      const meeting = await this.steps.lockForConvener(em, meetingId, actor);
      await this.steps.take(em, meeting, { action: 'conclude', actor, patch: { concludedAt: this.clock.now() } });
      await this.assertFinished(em, meetingId);
    });
    return { done: true };
  }

  private async assertFinished(em: EntityManager, meetingId: string): Promise<void> {
    const items = await em.find(AgendaItemEntity, { where: { meetingId }, order: { position: 'ASC' } });
    const open = (await this.polls.ofMeeting(meetingId, em)).find((poll) => poll.state === 'open');
    if (open) throw new ProblemError('meeting.poll_open', { pollId: open.pollId });
    const unfinished = items.filter((item) => item.endedAt === null);
    if (unfinished.length > 0) {
      throw new ProblemError('meeting.unfinished_items', { agendaItemIds: unfinished.map((item) => item.agendaItemId) });
    }
    const unanswered = (await this.questions.ofMeeting(em, meetingId)).filter((question) => question.endedAt === null);
    if (unanswered.length > 0) {
      throw new ProblemError('meeting.open_questions', { questionIds: unanswered.map((question) => question.questionId) });
    }
    const talks = await this.talks.openCount(em, meetingId);
    if (talks > 0) throw new ProblemError('talk.open', { talks });
  }
}
