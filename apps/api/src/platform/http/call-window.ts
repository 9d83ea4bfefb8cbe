import { LruMap } from 'toad-cache';

/** Calls of one caller: how many in the window that began with the first of them. */
type Counted = { calls: number; endsAt: number };
/** At most `max` calls in `windowMs`; of at most `callers` callers, whoever was longest away is forgotten first. */
export type WindowRules = Readonly<{ max: number; windowMs: number; callers: number }>;

/**
 * Counts calls in windows of time, in memory of this process. It answers at once: a limiter that answers by promises makes every request wait
 * several turns of the loop for a sum (decision 77).
 */
export class CallWindow {
  private readonly counted: LruMap<Counted>;

  constructor(private readonly rules: WindowRules) {
    this.counted = new LruMap(rules.callers);
  }

  /** Counts one call. `now` in milliseconds of any clock that only goes forward. Null when it may pass, else the whole seconds to wait. */
  tooMany(caller: string, now: number): number | null {
    const { max, windowMs } = this.rules;
    const known = this.counted.get(caller);
    if (!known || now >= known.endsAt) {
      this.counted.set(caller, { calls: 1, endsAt: now + windowMs });
      return null;
    }
    known.calls += 1;
    return known.calls > max ? Math.max(1, Math.ceil((known.endsAt - now) / 1000)) : null;
  }
}
