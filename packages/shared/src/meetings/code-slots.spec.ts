import { MEETING_LIMITS } from '../contract/limits';
import { codeSlotOf, codeSlotStart, isFreshSlot, knownCodeSlots } from './code-slots';

const DOORS = new Date('2026-11-27T10:30:00.000Z');
const after = (seconds: number) => new Date(DOORS.getTime() + seconds * 1000);

describe('the turns of the code on the screen', () => {
  it('take thirty seconds each', () => {
    expect(codeSlotOf(after(29.999))).toBe(codeSlotOf(DOORS));
    expect(codeSlotOf(after(30))).toBe(codeSlotOf(DOORS) + 1);
    expect(codeSlotStart(codeSlotOf(after(45)))).toEqual(after(30));
  });

  it('count at once until the turn after their own is over', () => {
    const shown = codeSlotOf(DOORS);
    expect(isFreshSlot(shown, after(0))).toBe(true);
    expect(isFreshSlot(shown, after(59.999))).toBe(true);
    expect(isFreshSlot(shown, after(60))).toBe(false);
  });
});

describe('codes that are known again', () => {
  it('are all since the doors opened, the newest first, and none from before', () => {
    const doors = codeSlotOf(DOORS);
    expect(knownCodeSlots(after(95), DOORS)).toEqual([doors + 3, doors + 2, doors + 1, doors]);
    expect(knownCodeSlots(after(0), DOORS)).toEqual([doors]);
    expect(knownCodeSlots(after(-0.001), DOORS)).toEqual([]);
  });

  it('reach back six hours and no further, however long the evening', () => {
    const known = knownCodeSlots(after(9 * 3600), DOORS);
    expect(codeSlotStart(known[known.length - 1] ?? 0)).toEqual(after((9 - MEETING_LIMITS.lateCodeHours) * 3600));
    expect(known).toHaveLength(721);
  });
});
