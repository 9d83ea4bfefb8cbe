import { nextState, type Lifecycle, type Need, type Party } from '@silin/shared';
import { ProblemError } from '../http/problem-error';

type Table = Lifecycle<string>;

/**
 * Asks a lifecycle table for the next state, as a refusal the caller can explain.
 * @throws ProblemError action.wrong_state | action.not_allowed | action.incomplete
 */
export function takeStep<T extends Table>(
  table: T,
  state: keyof T & string,
  action: string,
  parties: readonly Party[],
  given: readonly Need[] = [],
): keyof T & string {
  const step = nextState(table, state, action, parties, given);
  if (step.ok) return step.to;
  const { refusal } = step;
  if (refusal.reason === 'wrong_state') throw new ProblemError('action.wrong_state', { state: refusal.state, action: refusal.action });
  if (refusal.reason === 'wrong_party') throw new ProblemError('action.not_allowed', { needs: refusal.needs });
  throw new ProblemError('action.incomplete', { needs: refusal.needs });
}
