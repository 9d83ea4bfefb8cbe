import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  ISSUE_LIMITS,
  titleFrom,
  type AnswerQuestionRequest,
  type DeclareNotPossibleRequest,
  type Need,
  type PromiseQuestionRequest,
  type QuestionView,
} from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateOf, Transactions } from '../../../platform/database';
import { found, ProblemError } from '../../../platform/http';
import { PeopleDirectory } from '../../people';
import { MeetingSteps } from '../meeting-steps';
import type { MeetingEntity } from '../meeting.entity';
import { QuestionNotices } from './question-notices';
import { QuestionSequels } from './question-sequels';
import { QuestionSteps } from './question-steps';
import { QuestionEntity } from './question.entity';
import { supportersOf } from './question-figures';
import { QuestionsReader } from './questions-reader';

type Held = Readonly<{ meeting: MeetingEntity; question: QuestionEntity }>;
type Ending = Readonly<{ action: string; given?: readonly Need[]; reason?: string; patch: Partial<QuestionEntity> }>;
type Work = (em: EntityManager, held: Held) => Promise<Ending>;

/** The chair's one ending for each question: answered, promised with an owner and a day, whistled up to an office above, or not possible with a reason. */
@Injectable()
export class QuestionEndings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meetings: MeetingSteps,
    private readonly steps: QuestionSteps,
    private readonly sequels: QuestionSequels,
    private readonly notices: QuestionNotices,
    private readonly people: PeopleDirectory,
    private readonly reader: QuestionsReader,
  ) {}

  /** @throws ProblemError not_found | action.wrong_state | question.ended | question.answerer_unknown */
  async answer(questionId: string, { requestKey, text, byOrgUnitId }: AnswerQuestionRequest, actor: Actor): Promise<QuestionView> {
    return this.end(questionId, requestKey, actor, async (em, { meeting }) => {
      const office = (await this.people.carriersOf(meeting.communityId, em)).find((one) => one.orgUnitId === byOrgUnitId);
      if (!office) throw new ProblemError('question.answerer_unknown', {});
      return { action: 'answer', patch: { endingText: text, byOrgUnitId, byName: office.name } };
    });
  }

  /** @throws ProblemError not_found | action.wrong_state | question.ended | task.assignee_unknown | task.due_in_past | issue.nothing_public */
  async promise(questionId: string, request: PromiseQuestionRequest, actor: Actor): Promise<QuestionView> {
    const { requestKey, assigneeOrgUnitId, dueOn } = request;
    return this.end(questionId, requestKey, actor, async (em, { meeting, question }) => {
      const publicTitle = request.publicTitle ?? titleFrom(question.text, ISSUE_LIMITS.titleMax);
      const publicText = request.publicText ?? question.text;
      const supporters = await supportersOf(em, questionId);
      const { text, askerPersonId: personId, channel, recordedBy } = question;
      const said = { text, author: { personId, userId: channel === 'own' ? recordedBy : null }, facts: { questionId } };
      const promised = { meeting, requestKey, assigneeOrgUnitId, dueOn, publicTitle, publicText, supporters, actor, ...said };
      const { issueId, assigneeName, above } = await this.sequels.promised(em, promised);
      const action = above ? 'whistle' : 'promise';
      return { action, given: ['until'], patch: { byOrgUnitId: assigneeOrgUnitId, byName: assigneeName, dueOn, issueId } };
    });
  }

  /** @throws ProblemError not_found | action.wrong_state | question.ended */
  async declare(questionId: string, { requestKey, reason }: DeclareNotPossibleRequest, actor: Actor): Promise<QuestionView> {
    return this.end(questionId, requestKey, actor, () =>
      Promise.resolve({ action: 'declare', given: ['reason'], reason, patch: { endingText: reason } }),
    );
  }

  /** One at a time; the same request sent again is answered, whoever comes second with another learns how it ended. */
  private async end(questionId: string, requestKey: string, actor: Actor, work: Work): Promise<QuestionView> {
    const { meetingId } = found(await this.dataSource.manager.findOneBy(QuestionEntity, { questionId }));
    try {
      await this.transactions.run(async (em) => {
        const meeting = await this.meetings.lockForConvener(em, meetingId, actor);
        const question = await this.steps.lock(em, questionId);
        if (question.endingKey === requestKey) return;
        if (question.state !== 'asked') throw new ProblemError('question.ended', { state: question.state });
        if (meeting.state !== 'in_session') throw new ProblemError('action.wrong_state', { state: meeting.state, action: 'endQuestion' });
        const { patch, ...step } = await work(em, { meeting, question });
        const ended = { ...patch, endingKey: requestKey, endedAt: this.clock.now() };
        await this.steps.take(em, meeting, question, { ...step, actor, patch: ended });
        await this.notices.ended(em, meeting, question);
      });
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, QuestionEntity, ['endingKey'])) throw error;
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    }
    return this.reader.view(questionId, actor);
  }
}
