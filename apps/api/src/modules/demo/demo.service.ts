import { Injectable } from '@nestjs/common';
import type { ClockView, DemoCodeAnswer, DemoView } from '@silin/shared';
import { Settings } from '../../config/settings.module';
import { found, ProblemError } from '../../platform/http';
import { DemoClock } from './demo-clock';
import { demoOpenid } from './demo-ids';
import { DEMO_PEOPLE, isFurtherGuest } from './demo-people';

const STAND_IN_TIMEOUT_MS = 5_000;

/** Whom one may sign in as, and what time it is. */
@Injectable()
export class DemoService {
  constructor(
    private readonly settings: Settings,
    private readonly clock: DemoClock,
  ) {}

  view(): DemoView {
    const { mode } = this.settings.app;
    if (mode === 'production') throw new Error('the demo module is loaded in production');
    const people = DEMO_PEOPLE.map(({ key, name, words, appointments }) => ({
      key,
      name,
      words,
      roles: appointments.map((one) => one.role),
    }));
    return { mode, people, now: this.clock.now().toISOString() };
  }

  /**
   * What `wx.login` would have given to this person's phone; signing in with it goes the whole way through WeChat's stand-in.
   * @throws ProblemError not_found | wechat.unavailable
   */
  async codeFor(personKey: string): Promise<DemoCodeAnswer> {
    const key = isFurtherGuest(personKey) ? personKey : found(DEMO_PEOPLE.find((person) => person.key === personKey)).key;
    const url = `${this.settings.wechat.baseUrl}/stand-in/codes`;
    const body = JSON.stringify({ openid: demoOpenid(key) });
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(STAND_IN_TIMEOUT_MS) }).catch(() => null);
    if (!answer?.ok) throw new ProblemError('wechat.unavailable', {});
    const { code } = (await answer.json()) as DemoCodeAnswer;
    return { code };
  }

  time(): ClockView {
    return { now: this.clock.now().toISOString() };
  }

  async moveClock(minutes: number): Promise<ClockView> {
    return { now: (await this.clock.move(minutes)).toISOString() };
  }
}
