import type { Party } from '../membership/parties';

/** What an actor must hand in for a transition to be accepted. */
export type Need = 'reason' | 'ground' | 'evidence' | 'target' | 'until' | 'document';

/** One edge of a lifecycle: where it leads, who may take it, who may not whatever else they are, what it asks for. */
export type Transition<S extends string> = Readonly<{ to: S; by: readonly Party[]; barred?: readonly Party[]; needs?: readonly Need[] }>;

/** A whole life: state → action → transition. The API enforces it; the mini-program draws it. */
export type Lifecycle<S extends string> = Readonly<Record<S, Readonly<Record<string, Transition<S>>>>>;

/** Action names of a lifecycle, over all its states. */
export type ActionOf<L> = L extends Readonly<Record<string, infer Edges>> ? (Edges extends unknown ? keyof Edges & string : never) : never;

type Table = Readonly<Record<string, Readonly<Record<string, Transition<string>>>>>;

/** Types the table so that every `to` must be one of its own states. */
export function defineLifecycle<const T extends Table>(table: T & Lifecycle<keyof T & string>): T {
  return table;
}

export type Refusal = Readonly<
  | { reason: 'wrong_state'; state: string; action: string }
  /** `barred` = what the actor is beside, which shuts them out although one of `needs` would let them in. */
  | { reason: 'wrong_party'; needs: readonly Party[]; barred?: readonly Party[] }
  | { reason: 'missing'; needs: readonly Need[] }
>;

export type Step<S extends string> = Readonly<{ ok: true; to: S } | { ok: false; refusal: Refusal }>;

function edge(table: Table, state: string, action: string) {
  const edges = Object.prototype.hasOwnProperty.call(table, state) ? table[state] : undefined;
  return edges && Object.prototype.hasOwnProperty.call(edges, action) ? edges[action] : undefined;
}

function admits({ by, barred = [] }: Transition<string>, parties: readonly Party[]): boolean {
  return by.some((party) => parties.includes(party)) && !barred.some((party) => parties.includes(party));
}

/**
 * Asks the table for the next state.
 * @param parties what the actor is towards this aggregate (roles and relations)
 * @param given   which needs the actor has handed in
 */
export function nextState<T extends Table>(
  table: T, state: keyof T & string, action: string, parties: readonly Party[], given: readonly Need[] = [],
): Step<keyof T & string> {
  const found = edge(table, state, action);
  if (!found) return { ok: false, refusal: { reason: 'wrong_state', state, action } };
  if (!admits(found, parties)) return { ok: false, refusal: { reason: 'wrong_party', needs: found.by, barred: found.barred?.filter((party) => parties.includes(party)) } };
  const missing = (found.needs ?? []).filter((need) => !given.includes(need));
  if (missing.length > 0) return { ok: false, refusal: { reason: 'missing', needs: missing } };
  return { ok: true, to: found.to };
}

/** The actions these parties may take now; what is offered is exactly what `nextState` accepts. */
export function allowedActions<T extends Table>(table: T, state: keyof T & string, parties: readonly Party[]): ActionOf<T>[] {
  const edges: Table[string] = table[state] ?? {};
  return Object.entries(edges)
    .filter(([, transition]) => admits(transition, parties))
    .map(([action]) => action as ActionOf<T>);
}

/** Every state that can be reached from `start`, itself included. */
export function reachableStates(table: Table, start: string): Set<string> {
  const seen = new Set([start]);
  const queue = [start];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const { to } of Object.values(table[state] ?? {})) {
      if (!seen.has(to)) { seen.add(to); queue.push(to); }
    }
  }
  return seen;
}
