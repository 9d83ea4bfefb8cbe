import { allowedActions, QUESTION_LIFECYCLE } from '@silin/shared';
import type { Actor } from '../../../platform/auth';
import type { MeetingEntity } from '../meeting.entity';
import { isNeighbour, takesQuestions } from './question-access';
import { partiesOf } from './question-steps';
import type { QuestionEntity } from './question.entity';

/** What this reader may do with a question now: the chair ends it in session, a neighbour joins in, who asked takes it back. */
export function offeredOn(meeting: MeetingEntity, question: QuestionEntity, actor: Actor, supportedByMe: boolean): string[] {
  if (!takesQuestions(meeting) || question.state !== 'asked') return [];
  const parties = partiesOf(question, meeting, actor);
  const steps = allowedActions(QUESTION_LIFECYCLE, question.state, parties).filter(
    (action) => action === 'withdraw' || meeting.state === 'in_session',
  );
  if (parties.includes('author') || !isNeighbour(meeting, actor)) return steps;
  return [...steps, supportedByMe ? 'unsupport' : 'support'];
}
