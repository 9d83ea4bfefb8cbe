import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HANDLERS, QUESTION_LIMITS, type AskOnBehalfRequest, type AskQuestionRequest, type QuestionView } from '@silin/shared';
import { hasRoleIn, type Actor } from '../../../platform/auth';
import { Clock } from '../../../platform/clock';
import { isDuplicateOf, newId, Transactions } from '../../../platform/database';
import { found, notFound, ProblemError } from '../../../platform/http';
import { requireConsent } from '../../issues';
import { CheckInEntity } from '../check-in.entity';
import { assertKnownHere } from '../known-here';
import { ofOwnCommunity, personOf } from '../meeting-access';
import { MeetingSteps } from '../meeting-steps';
import type { MeetingEntity } from '../meeting.entity';
import { assertTakesQuestions } from './question-access';
import { QuestionSteps } from './question-steps';
import { QuestionEntity } from './question.entity';
import { QuestionsReader } from './questions-reader';

type Entry = Readonly<{ askerPersonId: string | null; channel: QuestionEntity['channel'] }>;

/** Asking at a meeting: from the notice on at home, later in the room; on behalf of somebody without a phone; and taking it back. */
@Injectable()
export class Asking {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly meetings: MeetingSteps,
    private readonly steps: QuestionSteps,
    private readonly reader: QuestionsReader,
  ) {}

  /** @throws ProblemError permission.unverified | not_found | consent.needed | checkin.needed | question.not_taken | question.closed | question.enough | question.meeting_enough */
  async ask(meetingId: string, request: AskQuestionRequest, actor: Actor): Promise<QuestionView> {
    const askerPersonId = personOf(actor);
    return this.keep(meetingId, request, actor, async (em, meeting) => {
      await requireConsent(em, actor.userId);
      const isIn = meeting.state !== 'in_session' || (await em.existsBy(CheckInEntity, { meetingId, personId: askerPersonId }));
      if (!isIn) throw new ProblemError('checkin.needed', {});
      return { askerPersonId, channel: 'own' };
    });
  }

  /** By whoever hosts, for somebody without a phone. @throws ProblemError not_found | question.not_taken | question.closed | question.enough | question.meeting_enough */
  async askOnBehalf(meetingId: string, { personId, ...request }: AskOnBehalfRequest, actor: Actor): Promise<QuestionView> {
    return this.keep(meetingId, request, actor, async (em, meeting) => {
      if (!hasRoleIn(actor, meeting.communityId, HANDLERS)) throw notFound();
      if (personId) await assertKnownHere(em, meeting, personId);
      return { askerPersonId: personId ?? null, channel: 'on_behalf' };
    });
  }

  /** By who asked, until it has ended. @throws ProblemError not_found | question.closed | action.wrong_state | action.not_allowed */
  async withdraw(questionId: string, actor: Actor): Promise<QuestionView> {
    const { meetingId } = found(await this.dataSource.manager.findOneBy(QuestionEntity, { questionId }));
    await this.transactions.run(async (em) => {
      const meeting = ofOwnCommunity(await this.meetings.lockBeside(em, meetingId), actor);
      const question = await this.steps.lock(em, questionId);
      assertTakesQuestions(meeting);
      await this.steps.take(em, meeting, question, { action: 'withdraw', actor, patch: { endedAt: this.clock.now() } });
    });
    return this.reader.view(questionId, actor);
  }

  /** The same request sent twice is one question. The meeting is locked, so that its limits hold for two at once. */
  private async keep(
    meetingId: string,
    request: AskQuestionRequest,
    actor: Actor,
    admit: (em: EntityManager, meeting: MeetingEntity) => Promise<Entry>,
  ): Promise<QuestionView> {
    const { requestKey } = request;
    try {
      await this.transactions.run(async (em) => {
        const meeting = ofOwnCommunity(await this.meetings.lockAlone(em, meetingId), actor);
        if (await em.existsBy(QuestionEntity, { requestKey, meetingId, recordedBy: actor.userId })) return;
        assertTakesQuestions(meeting);
        await this.insert(em, meeting, request, await admit(em, meeting), actor);
      });
    } catch (error) {
      if (!isDuplicateOf(this.dataSource.manager, error, QuestionEntity, ['requestKey'])) throw error;
      throw new ProblemError('request.invalid', { fields: [{ field: 'requestKey', rule: 'unique' }] });
    }
    const { questionId } = found(await this.dataSource.manager.findOneBy(QuestionEntity, { requestKey, meetingId }));
    return this.reader.view(questionId, actor);
  }

  private async insert(em: EntityManager, meeting: MeetingEntity, request: AskQuestionRequest, entry: Entry, actor: Actor): Promise<void> {
    const { meetingId } = meeting;
    await assertRoom(em, meetingId, entry.askerPersonId);
    const askedAt = this.clock.now();
    const nothingYet = { endedAt: null, endingKey: null, endingText: null, byOrgUnitId: null, byName: null, dueOn: null, issueId: null };
    const question: QuestionEntity = {
      ...nothingYet,
      ...entry,
      questionId: newId(askedAt),
      meetingId,
      requestKey: request.requestKey,
      text: request.text,
      recordedBy: actor.userId,
      state: 'asked',
      askedAt,
    };
    await em.insert(QuestionEntity, question);
    const as = entry.channel === 'own' ? 'author' : found(HANDLERS.find((role) => hasRoleIn(actor, meeting.communityId, [role])));
    await this.steps.note(em, meeting, question, {
      action: 'ask',
      actor,
      as,
      toState: 'asked',
      facts: { meetingId, channel: entry.channel },
    });
  }
}

/** @throws ProblemError question.enough | question.meeting_enough */
async function assertRoom(em: EntityManager, meetingId: string, askerPersonId: string | null): Promise<void> {
  const [row] = await em.query<{ inAll: string | number; ofPerson: string | number }[]>(
    `SELECT COUNT(*) AS inAll, COUNT(CASE WHEN askerPersonId = ? THEN 1 END) AS ofPerson
     FROM question WHERE meetingId = ? AND state <> 'withdrawn'`,
    [askerPersonId, meetingId],
  );
  if (Number(row?.ofPerson) >= QUESTION_LIMITS.perPersonMax) throw new ProblemError('question.enough', {});
  if (Number(row?.inAll) >= QUESTION_LIMITS.perMeetingMax) throw new ProblemError('question.meeting_enough', {});
}
