export type TimeSource = { now(): Date };

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
// WeChat's quotas of a day begin at midnight in China.
const CHINA_OFFSET_MS = 8 * 60 * MINUTE_MS;

/** Counts calls by key within calendar minutes or days. */
export class CallQuota {
  private window = -1;
  private counts = new Map<string, number>();

  constructor(
    private readonly clock: TimeSource,
    private readonly windowMs: number,
    private readonly limit: number,
  ) {}

  /** False once the window's calls are used up. */
  take(key = ''): boolean {
    const window = Math.floor((this.clock.now().getTime() + CHINA_OFFSET_MS) / this.windowMs);
    if (window !== this.window) {
      this.window = window;
      this.counts = new Map();
    }
    const used = this.counts.get(key) ?? 0;
    if (used >= this.limit) return false;
    this.counts.set(key, used + 1);
    return true;
  }
}
