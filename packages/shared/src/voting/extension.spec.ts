import { endOf, instantAt } from '../calendar/day';
import { extensionOf, type ExtensionFacts } from './extension';
import { faultsOfOwnersRules, isOtherwise, OWNERS_RULES_DEFAULTS } from './owners-rules';
import { extensionWords, rowsWords, rulesChangeWords } from './owners-rules-words';
import { CN_OWNERS_ORDINARY } from './packs';

const FACTS: ExtensionFacts = {
  pack: CN_OWNERS_ORDINARY, rules: { extensionDays: 15 }, opensAt: instantAt('2026-12-01', '08:00'), closesAt: endOf('2026-12-15'), extendedBefore: false, quorumMet: false,
};

describe('a vote to which too few have come', () => {
  it('is made longer by the days of its rules, to midnight in Beijing', () => {
    expect(extensionOf(FACTS)).toEqual(endOf('2026-12-30'));
  });

  it.each<[string, Partial<ExtensionFacts>, string]>([
    ['whose estate has no such rule', { rules: { extensionDays: 0 } }, 'not_in_rules'],
    ['whose rules are from before it was asked', { rules: {} }, 'not_in_rules'],
    ['that was made longer before', { extendedBefore: true }, 'extended_before'],
    ['to which enough have come', { quorumMet: true }, 'quorum_met'],
    ['of 46 days with 15 more than the 60 there may be', { closesAt: endOf('2027-01-15') }, 'window_full'],
  ])('is not, %s', (_which, part, refusal) => {
    expect(extensionOf({ ...FACTS, ...part })).toBe(refusal);
  });

  it('may be as long as the pack allows, to the day', () => {
    expect(extensionOf({ ...FACTS, closesAt: endOf('2027-01-14') })).toEqual(endOf('2027-01-29'));
  });
});

describe('an estate’s own rule of extension and of rows', () => {
  const CLAUSE = { text: '第十三条：可以延长一次', source: '议事规则' };
  const faults = (part: object) => faultsOfOwnersRules(CN_OWNERS_ORDINARY, { ...OWNERS_RULES_DEFAULTS, ...part }).map(({ field, rule }) => `${field} ${rule}`);

  it('needs its clause and its paper, like everything that only the 议事规则 may set', () => {
    expect(faults({})).toEqual([]);
    for (const otherwise of [{ extensionDays: 7 }, { publicRows: true }]) {
      expect(isOtherwise({ ...OWNERS_RULES_DEFAULTS, ...otherwise })).toBe(true);
      expect(faults(otherwise)).toEqual(['ballotsClause min', 'documentId required']);
      expect(faults({ ...otherwise, ballotsClause: CLAUSE, documentId: 'd' })).toEqual([]);
    }
  });

  it('stays within what there may be', () => {
    expect(faults({ extensionDays: 31, ballotsClause: CLAUSE, documentId: 'd' })).toEqual(['extensionDays max']);
    expect(faults({ extensionDays: -1 })).toEqual(['extensionDays min']);
    expect(faults({ extensionDays: 1.5, ballotsClause: CLAUSE, documentId: 'd' })).toEqual(['extensionDays min']);
  });

  it('is said where it changes', () => {
    const after = { ...OWNERS_RULES_DEFAULTS, extensionDays: 7, publicRows: true };
    expect(rulesChangeWords(OWNERS_RULES_DEFAULTS, after)).toEqual(['来投的不够，可以延长一次，7 天', '各家怎么投的，谁都能看、都能验算']);
    expect(rulesChangeWords(after, OWNERS_RULES_DEFAULTS)).toEqual(['来投的不够，不延长', '各家怎么投的，只给业主和监督的人看']);
    const { extensionDays: _days, publicRows: _rows, ...before } = OWNERS_RULES_DEFAULTS;
    expect(rulesChangeWords(before, OWNERS_RULES_DEFAULTS)).toEqual([]);
    expect([extensionWords({}), rowsWords({})]).toEqual(['来投的不够，不延长', '各家怎么投的，只给业主和监督的人看']);
  });
});
