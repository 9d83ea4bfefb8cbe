import { livesFromQuestions, type MeetingState } from '@silin/shared';
import { belongsTo, type Actor } from '../../../platform/auth';
import { ProblemError } from '../../../platform/http';
import type { MeetingEntity } from '../meeting.entity';

/** From the notice to the end of the session, also while a new time is looked for. */
const TAKES: readonly MeetingState[] = ['announced', 'postponed', 'in_session'];

export const takesQuestions = ({ form, state, announcedAt }: MeetingEntity) =>
  livesFromQuestions(form) && announcedAt !== null && TAKES.includes(state);

/** @throws ProblemError question.not_taken | question.closed */
export function assertTakesQuestions(meeting: MeetingEntity): void {
  if (!livesFromQuestions(meeting.form)) throw new ProblemError('question.not_taken', {});
  if (!takesQuestions(meeting)) throw new ProblemError('question.closed', { state: meeting.state });
}

/** What is asked is for the neighbours until the minutes are published; then for everyone, as the minutes are. */
export const maySeeQuestions = ({ state, communityId }: MeetingEntity, actor: Actor) =>
  state === 'minutes_published' || belongsTo(actor, communityId);

/** Lives or owns here: an appointment alone gives nobody a voice among the neighbours. */
export const isNeighbour = ({ communityId }: MeetingEntity, actor: Actor) => actor.personId !== null && actor.communityId === communityId;
