import fc from 'fast-check';
import { bodyFigures, quorumWords } from './body';
import { MEETING_FORMS, type MeetingForm } from './forms';

const thirty = (present: number, ofRole = 25) => bodyFigures('representatives', { members: 30, present, ofRole });

describe('the body that decides at a meeting', () => {
  it('has to be there by two thirds, and says how many are missing', () => {
    expect(thirty(18)).toMatchObject({ members: 30, present: 18, needed: 20, missing: 2, share: '三分之二以上' });
    expect(thirty(19)).toMatchObject({ missing: 1 });
    expect(thirty(20)).toMatchObject({ missing: 0 });
    expect(bodyFigures('villager_representatives', { members: 31, present: 20, ofRole: 31 })).toMatchObject({ needed: 21, missing: 1 });
  });

  it('is never there when nobody belongs to it', () => {
    expect(bodyFigures('representatives', { members: 0, present: 0, ofRole: 0 })).toMatchObject({ needed: 1, missing: 1, composedWell: false });
  });

  it('consists of representatives by four fifths, and says so where it does not', () => {
    expect(thirty(20, 24)).toMatchObject({ composedWell: true, composedWords: null });
    expect(thirty(20, 23)).toMatchObject({ composedWell: false, composedWords: '30 位组成人员里代表只有 23 位，不到五分之四（《居民委员会组织法》（2025修订）第二十八条）' });
  });

  it('is nothing that a form knows whose room decides, or that decides nothing', () => {
    const without = (Object.keys(MEETING_FORMS) as MeetingForm[]).filter((form) => !form.includes('representatives'));
    for (const form of without) expect(bodyFigures(form, { members: 3, present: 1, ofRole: 0 })).toBeNull();
  });

  it('misses exactly those whose coming makes it enough', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (members, came) => {
      const present = Math.min(came, members);
      const { missing = -1, needed = -1 } = bodyFigures('representatives', { members, present, ofRole: members }) ?? {};
      expect(3 * needed).toBeGreaterThanOrEqual(2 * members);
      expect(3 * (needed - 1)).toBeLessThan(2 * members);
      expect(missing).toBe(Math.max(0, needed - present));
    }));
  });

  it('is said in one breath', () => {
    expect(quorumWords({ members: 30, present: 18, missing: 2 })).toBe('应到 30 位，到了 18 位，还差 2 位才能表决');
    expect(quorumWords({ members: 30, present: 20, missing: 0 })).toBe('应到 30 位，到了 20 位，人数够了，可以表决');
  });
});
