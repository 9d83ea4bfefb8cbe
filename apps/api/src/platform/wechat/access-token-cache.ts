export type FreshToken = Readonly<{ token: string; expiresInSeconds: number }>;
type Held = Readonly<{ token: string; renewAt: number; expiresAt: number }>;

// In its last five minutes WeChat hands out the successor and accepts both.
const RENEW_EARLY_MS = 5 * 60_000;

/** Holds the access token of this process; however many ask at once, WeChat is asked once. */
export class AccessTokenCache {
  #held: Held | null = null;
  #underWay: Promise<string> | null = null;

  constructor(
    private readonly clock: { now(): Date },
    private readonly obtain: () => Promise<FreshToken>,
  ) {}

  async current(): Promise<string> {
    if (this.#held && this.#now() < this.#held.renewAt) return this.#held.token;
    this.#underWay ??= this.#renew().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  /** Forgets a refused token, unless it has been replaced meanwhile. */
  drop(refused: string): void {
    if (this.#held?.token === refused) this.#held = null;
  }

  async #renew(): Promise<string> {
    const askedAt = this.#now();
    try {
      const { token, expiresInSeconds } = await this.obtain();
      const expiresAt = askedAt + expiresInSeconds * 1_000;
      this.#held = { token, expiresAt, renewAt: expiresAt - RENEW_EARLY_MS };
      return token;
    } catch (error) {
      // The early renewal failed, but the old token has not run out yet.
      if (this.#held && this.#now() < this.#held.expiresAt) return this.#held.token;
      throw error;
    }
  }

  #now(): number {
    return this.clock.now().getTime();
  }
}
