import { Injectable } from '@nestjs/common';
import { codeSlotOf, codeSlotStart, isFreshSlot, knownCodeSlots } from '@silin/shared';
import { Settings } from '../../config/settings.module';
import { isSame, keyFor, signsOf } from './code-signs';

/** A code of this meeting: since when it stood on the screen, and whether it may still stand there. */
export type Recognised = Readonly<{ shownAt: Date; fresh: boolean }>;
type When = Readonly<{ now: Date; doorsOpenAt: Date }>;

/** The code on the host's screen. It changes with our clock and is computed, not stored, so every process shows the same one. */
@Injectable()
export class CheckInCodes {
  private readonly key: Buffer;

  constructor({ app }: Settings) {
    this.key = keyFor(app.secret, 'check-in-codes');
  }

  current(meetingId: string, now: Date): { code: string; validUntil: Date } {
    const slot = codeSlotOf(now);
    return { code: this.codeOf(meetingId, slot), validUntil: codeSlotStart(slot + 1) };
  }

  /** Nearly everybody sends what stands on the screen: the evening is looked through only for those who do not. */
  recognise(meetingId: string, code: string, { now, doorsOpenAt }: When): Recognised | null {
    const slots = knownCodeSlots(now, doorsOpenAt);
    const isFresh = (slot: number) => isFreshSlot(slot, now);
    const among = (some: readonly number[]) => some.filter((slot) => isSame(this.codeOf(meetingId, slot), code))[0];
    const slot = among(slots.filter(isFresh)) ?? among(slots.filter((one) => !isFresh(one)));
    return slot === undefined ? null : { shownAt: codeSlotStart(slot), fresh: isFresh(slot) };
  }

  private codeOf(meetingId: string, slot: number): string {
    return signsOf(this.key, `${meetingId}.${slot}`);
  }
}
