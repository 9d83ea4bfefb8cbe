/** What can be made to go wrong with the next calls. */
export const FAULT_KINDS = [
  'latency', // the answer comes `ms` late
  'reset', // the connection breaks before anything is done
  'answer_lost', // everything is done, then the connection breaks
  'not_json', // HTTP 200 with a page
  'bad_gateway', // HTTP 502 with a page
  'system_error', // -1
  'rate_limited', // 45011
  'token_invalidated', // another server forced a new stable token just before
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];
export type Fault = Readonly<{ kind: FaultKind; times: number; path?: string; ms: number }>;

/** Faults in the order they were asked for; each is spent by the calls it befalls. */
export class Faults {
  private waiting: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times });
  }

  takeFor(path: string): Fault | null {
    const found = this.waiting.find(({ fault }) => fault.path === undefined || fault.path === path);
    if (!found) return null;
    found.left -= 1;
    this.waiting = this.waiting.filter(({ left }) => left > 0);
    return found.fault;
  }
}
