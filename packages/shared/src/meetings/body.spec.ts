import fc from 'fast-check';
import { bodyFigures, quorumWords, votersWords } from './body';
import { formRules, MEETING_FORMS, type MeetingForm } from './forms';

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
    const without = (Object.keys(MEETING_FORMS) as MeetingForm[]).filter((form) => formRules(form).body === null);
    expect(without).toContain('council');
    for (const form of without) expect(bodyFigures(form, { members: 3, present: 1, ofRole: 0 })).toBeNull();
  });

  it('wants nobody in particular where no figure is set, and two thirds of the party members', () => {
    for (const form of ['party_branch', 'both_committees'] as const) {
      const figures = bodyFigures(form, { members: 5, present: 1, ofRole: 0 });
      expect(figures).toMatchObject({ members: 5, present: 1, needed: 0, missing: 0, share: null, composedWell: true });
      expect(figures && quorumWords(figures)).toBe('应到 5 位，到了 1 位');
    }
    expect(bodyFigures('party_members', { members: 10, present: 6, ofRole: 0 })).toMatchObject({ needed: 7, missing: 1, share: '三分之二以上' });
  });

  it('counts homes where homes decide: more than half of them in a city, two thirds in a village', () => {
    const urban = bodyFigures('residents_households', { members: 10, present: 5, ofRole: 0 });
    expect(urban).toMatchObject({ unit: '户', needed: 6, missing: 1, share: '过半数', composedWell: true });
    expect(urban && quorumWords(urban)).toBe('应到 10 户，到了 5 户，还差 1 户才能表决');
    expect(urban && votersWords('residents_households', urban)).toBe('10 户表决，至少到 6 户');
    expect(bodyFigures('residents_households', { members: 9, present: 5, ofRole: 0 })).toMatchObject({ needed: 5, missing: 0 });
    expect(bodyFigures('villagers_households', { members: 9, present: 5, ofRole: 0 })).toMatchObject({ needed: 6, missing: 1, share: '三分之二以上' });
    expect(bodyFigures('residents_households', { members: 0, present: 0, ofRole: 0 })).toMatchObject({ needed: 1, missing: 1 });
  });

  it('is called by who they are', () => {
    expect(votersWords('representatives', { members: 30, needed: 20, unit: '位' })).toBe('30 位代表和委员表决，至少到 20 位');
    expect(votersWords('party_branch', { members: 5, needed: 0, unit: '位' })).toBe('5 位表决');
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
    expect(quorumWords({ members: 30, present: 18, missing: 2, needed: 20, unit: '位' })).toBe('应到 30 位，到了 18 位，还差 2 位才能表决');
    expect(quorumWords({ members: 30, present: 20, missing: 0, needed: 20, unit: '位' })).toBe('应到 30 位，到了 20 位，人数够了，可以表决');
  });
});
