import { MEETING_LIMITS } from '../contract/limits';

const SLOT_MS = MEETING_LIMITS.codeSeconds * 1000;
/** So far back a code is still known again; it bounds what one attempt costs. */
const SLOTS_KNOWN = (MEETING_LIMITS.lateCodeHours * 3_600_000) / SLOT_MS;

/** Numbers the turns of the code on the screen. */
export const codeSlotOf = (at: Date) => Math.floor(at.getTime() / SLOT_MS);
export const codeSlotStart = (slot: number) => new Date(slot * SLOT_MS);

/** Also the code before: a scan may be under way while the screen changes. */
export const isFreshSlot = (slot: number, now: Date) => codeSlotOf(now) - slot <= 1;

/** Whose codes were on the screen of this evening, the newest first: none from before the doors opened. */
export function knownCodeSlots(now: Date, doorsOpenAt: Date): number[] {
  const newest = codeSlotOf(now);
  const oldest = Math.max(codeSlotOf(doorsOpenAt), newest - SLOTS_KNOWN);
  return Array.from({ length: Math.max(0, newest - oldest + 1) }, (_, back) => newest - back);
}
