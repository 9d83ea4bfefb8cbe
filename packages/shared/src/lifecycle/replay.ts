import type { Party } from '../membership/parties';
import { nextState, type Lifecycle, type Need } from './define-lifecycle';
import { LIFECYCLES, type Aggregate } from './lifecycles';

/** One event of one aggregate. Without a `toState` it changed no state; without a `fromState` it is how the thing began. */
export type RecordedStep = Readonly<{ action: string; fromState: string | null; toState: string | null; actorParty: string }>;

/**
 * `gap`: an event begins where the one before did not end. `unknown_step`: the table has no such step, or it leads elsewhere.
 * `wrong_party`: the step is there, but not for this party. `wrong_start`: it began in another state than the first.
 */
export type ReplayFault = 'gap' | 'unknown_step' | 'wrong_party' | 'wrong_start';
export type Replay = Readonly<{ ok: true; state: string } | { ok: false; at: number; fault: ReplayFault }>;

/** What was handed in is recorded elsewhere; here only whether the step was anybody's to take. */
const EVERYTHING: readonly Need[] = ['reason', 'ground', 'evidence', 'target', 'until', 'document'];

function faultOf(table: Lifecycle<string>, state: string, { action, fromState, toState, actorParty }: RecordedStep): ReplayFault | null {
  if (fromState !== state) return 'gap';
  const step = nextState(table, state, action, [actorParty as Party], EVERYTHING);
  if (step.ok) return step.to === toState ? null : 'unknown_step';
  return step.refusal.reason === 'wrong_party' ? 'wrong_party' : 'unknown_step';
}

/** Walks a thing through its lifecycle by what was recorded of it, oldest first: the state in which it must stand, or the first event that explains nothing. */
export function replay(aggregate: Aggregate, events: readonly RecordedStep[]): Replay {
  const { start, table } = LIFECYCLES[aggregate];
  let state: string = start;
  for (const [at, event] of events.entries()) {
    if (event.toState === null) continue;
    const begins = event.fromState === null;
    const fault = begins ? (event.toState === start ? null : 'wrong_start') : faultOf(table, state, event);
    if (fault) return { ok: false, at, fault };
    state = event.toState;
  }
  return { ok: true, state };
}
