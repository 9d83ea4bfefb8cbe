import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';

/** Links that open one thing for a while. They name an id and a time, nothing of a person. */
export class LinkSigner {
  private readonly key: Buffer;

  constructor(
    secret: string,
    private readonly clock: Clock,
  ) {
    this.key = createHmac('sha256', Buffer.from(secret, 'hex')).update('signed-links').digest();
  }

  /** The end is rounded up to the next half lifetime, so that the same picture keeps one address and phones can cache it. */
  sign(subject: string, minutes: number): { exp: string; sig: string } {
    const step = (minutes * 60_000) / 2;
    const until = (Math.floor(this.clock.now().getTime() / step) + 2) * step;
    const exp = Math.floor(until / 1000).toString(36);
    return { exp, sig: this.signature(subject, exp) };
  }

  verify(subject: string, exp: string, sig: string): boolean {
    const expected = Buffer.from(this.signature(subject, exp));
    const given = Buffer.from(sig);
    const equal = expected.length === given.length && timingSafeEqual(expected, given);
    return equal && Number.parseInt(exp, 36) * 1000 > this.clock.now().getTime();
  }

  private signature(subject: string, exp: string): string {
    return createHmac('sha256', this.key).update(`${subject}.${exp}`).digest('base64url').slice(0, 32);
  }
}
