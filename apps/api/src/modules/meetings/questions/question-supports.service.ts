import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { QuestionSupportAnswer } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { Transactions } from '../../../platform/database';
import { notFound, ProblemError } from '../../../platform/http';
import { ofOwnCommunity, personOf } from '../meeting-access';
import { MeetingEntity } from '../meeting.entity';
import { assertTakesQuestions, isNeighbour } from './question-access';
import { QuestionSteps } from './question-steps';
import { QuestionSupportEntity } from './question-support.entity';
import { QuestionEntity } from './question.entity';

/** 「我也想问」: once per person, whatever account they use; taken back as long as the question is open. */
@Injectable()
export class QuestionSupports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly steps: QuestionSteps,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | question.own | question.ended | question.closed */
  async set(questionId: string, supported: boolean, actor: Actor): Promise<QuestionSupportAnswer> {
    const personId = personOf(actor);
    await this.transactions.run(async (em) => {
      const question = await this.steps.lockBeside(em, questionId);
      const meeting = ofOwnCommunity(await em.findOneBy(MeetingEntity, { meetingId: question.meetingId }), actor);
      if (!isNeighbour(meeting, actor)) throw notFound();
      assertOpen(question, meeting, personId);
      const key = { questionId, personId };
      const changed = supported
        ? await em.query<{ affectedRows: number }>(
            'INSERT IGNORE INTO question_support (questionId, personId, userId, supportedAt) VALUES (?, ?, ?, ?)',
            [questionId, personId, actor.userId, this.clock.now()],
          )
        : { affectedRows: (await em.delete(QuestionSupportEntity, key)).affected ?? 0 };
      if (changed.affectedRows === 0) return;
      await this.steps.note(em, meeting, question, { action: supported ? 'support' : 'unsupport', actor, as: 'resident' });
    });
    const em = this.dataSource.manager;
    return { support: await em.countBy(QuestionSupportEntity, { questionId }), supportedByMe: supported };
  }
}

/** @throws ProblemError question.own | question.ended | question.closed */
function assertOpen(question: QuestionEntity, meeting: MeetingEntity, personId: string): void {
  if (question.askerPersonId === personId) throw new ProblemError('question.own', {});
  if (question.state !== 'asked') throw new ProblemError('question.ended', { state: question.state });
  assertTakesQuestions(meeting);
}
