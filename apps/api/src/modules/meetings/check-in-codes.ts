import { Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { MEETING_LIMITS } from '@silin/shared';
import { Settings } from '../../config/settings.module';

const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 10;
const SLOT_MS = MEETING_LIMITS.codeSeconds * 1000;

/** The code on the host's screen. It changes with our clock and is computed, not stored, so every process shows the same one. */
@Injectable()
export class CheckInCodes {
  private readonly key: Buffer;

  constructor({ app }: Settings) {
    this.key = createHmac('sha256', Buffer.from(app.secret, 'hex')).update('check-in-codes').digest();
  }

  current(meetingId: string, now: Date): { code: string; validUntil: Date } {
    const slot = slotOf(now);
    return { code: this.codeOf(meetingId, slot), validUntil: new Date((slot + 1) * SLOT_MS) };
  }

  /** Also the code before: a scan may be under way while the screen changes. */
  accepts(meetingId: string, code: string, now: Date): boolean {
    const slot = slotOf(now);
    return [slot, slot - 1].some((one) => isEqual(this.codeOf(meetingId, one), code));
  }

  private codeOf(meetingId: string, slot: number): string {
    const digest = createHmac('sha256', this.key).update(`${meetingId}.${slot}`).digest();
    return [...digest.subarray(0, LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  }
}

const slotOf = (now: Date) => Math.floor(now.getTime() / SLOT_MS);

function isEqual(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
