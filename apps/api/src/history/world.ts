import type { ClockView } from '@silin/shared';
import { ask, Caller, demoLogIn } from './caller';

/** A picture of what is called so; the same for the same seed. */
export type Camera = (subject: string, seed: number) => Promise<Buffer>;
export type WorldOptions = Readonly<{
  /** Where the API answers. */
  origin: string;
  /** What wx.login would give to the phone with this openid. */
  codeFor: (openid: string) => Promise<string>;
  /** Until when the history is told. */
  endsAt: Date;
  camera: Camera;
}>;

const MINUTE_MS = 60_000;

/** The running product, its people and its calendar, as they are met over HTTP. */
export class World {
  private readonly callers = new Map<string, Caller>();
  private photographs = 0;

  private constructor(
    private readonly options: WorldOptions,
    private today: Date,
  ) {}

  static async open(options: WorldOptions): Promise<World> {
    return new World(options, new Date((await ask<ClockView>(options.origin, 'GET', '/demo/clock')).now));
  }

  get endsAt(): Date {
    return this.options.endsAt;
  }

  /** As the clock of the product stood when it was last moved. */
  now(): Date {
    return this.today;
  }

  async passTo(instant: Date): Promise<void> {
    const minutes = Math.ceil((instant.getTime() - this.today.getTime()) / MINUTE_MS);
    if (minutes < 1) return;
    this.today = new Date((await ask<ClockView>(this.options.origin, 'POST', '/demo/clock', { body: { minutes } })).now);
  }

  /** One of the demo's people, by key. */
  person(key: string): Caller {
    return this.known(key, () => demoLogIn(this.options.origin, key));
  }

  /** Somebody who is not to sign in as. */
  neighbour(key: string): Caller {
    return this.known(key, () => () => this.options.codeFor(`demo-neighbour-${key}`));
  }

  /** Each photograph is another one. */
  photograph(subject: string): Promise<Buffer> {
    this.photographs += 1;
    return this.options.camera(subject, this.photographs);
  }

  private known(key: string, logInOf: () => () => Promise<string>): Caller {
    const caller = this.callers.get(key) ?? new Caller(key, this.options.origin, logInOf());
    this.callers.set(key, caller);
    return caller;
  }
}
