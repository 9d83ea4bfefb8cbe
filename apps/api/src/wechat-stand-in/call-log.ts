import type { FaultKind } from './faults';

/** One call as the stand-in saw it: no query and no body, which hold secrets. `errcode` is null when no JSON went out. */
export type Call = { at: string; method: string; path: string; errcode: number | null; fault: FaultKind | null };

const KEPT = 1_000;

export class CallLog {
  private calls: Call[] = [];

  add(call: Call): Call {
    this.calls = [...this.calls.slice(1 - KEPT), call];
    return call;
  }

  list(): readonly Call[] {
    return this.calls;
  }
}
