import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HANDLERS, QUESTION_LIFECYCLE, type Need, type Party } from '@silin/shared';
import { rolesIn, type Actor } from '../../../platform/auth';
import { EventLog } from '../../../platform/events';
import { found } from '../../../platform/http';
import { takeStep } from '../../../platform/lifecycle';
import type { MeetingEntity } from '../meeting.entity';
import { QuestionEntity } from './question.entity';

type Step = Readonly<{ action: string; actor: Actor; given?: readonly Need[]; reason?: string; patch: Partial<QuestionEntity> }>;
type Note = Readonly<{ action: string; actor: Actor; as: Party; toState?: string; facts?: Record<string, unknown> }>;

/** The one place where a question changes its state. */
@Injectable()
export class QuestionSteps {
  constructor(private readonly events: EventLog) {}

  /** Until the transaction ends; the meeting is locked before, where both are. @throws ProblemError not_found */
  async lock(em: EntityManager, questionId: string): Promise<QuestionEntity> {
    return found(await em.findOne(QuestionEntity, { where: { questionId }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Others may join beside, while nobody ends it. @throws ProblemError not_found */
  async lockBeside(em: EntityManager, questionId: string): Promise<QuestionEntity> {
    return found(await em.findOne(QuestionEntity, { where: { questionId }, lock: { mode: 'pessimistic_read' } }));
  }

  /** @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete */
  async take(em: EntityManager, meeting: MeetingEntity, question: QuestionEntity, step: Step): Promise<void> {
    const { action, actor, given, reason } = step;
    const parties = partiesOf(question, meeting, actor);
    const fromState = question.state;
    const state = takeStep(QUESTION_LIFECYCLE, fromState, action, parties, given);
    const patch = { ...step.patch, state };
    await em.update(QuestionEntity, { questionId: question.questionId }, patch);
    Object.assign(question, patch);
    const actorParty = found(parties.find((party) => (action === 'withdraw' ? party === 'author' : party !== 'author')));
    await this.events.record(em, {
      ...subjectOf(question, meeting),
      action,
      fromState,
      toState: state,
      actorUserId: actor.userId,
      actorParty,
      reason,
    });
  }

  /** What happens to a question without changing its state; its first event as well. */
  async note(
    em: EntityManager,
    meeting: MeetingEntity,
    question: QuestionEntity,
    { action, actor, as, toState, facts }: Note,
  ): Promise<void> {
    await this.events.record(em, { ...subjectOf(question, meeting), action, toState, actorUserId: actor.userId, actorParty: as, facts });
  }
}

/** What somebody is towards a question: offices of the community, the highest first, and who asked it. */
export function partiesOf({ askerPersonId }: QuestionEntity, { communityId }: MeetingEntity, actor: Actor): Party[] {
  const roles = rolesIn(actor, communityId);
  const offices = HANDLERS.filter((role) => roles.includes(role));
  return actor.personId !== null && actor.personId === askerPersonId ? [...offices, 'author'] : offices;
}

const subjectOf = ({ questionId, issueId }: QuestionEntity, { communityId }: MeetingEntity) => ({
  aggregate: 'question',
  aggregateId: questionId,
  issueId,
  communityId,
});
