import { contentOf, contentWords, faultsOfSlate, SLATE_LIMITS, slateOf, slateRuleWords, yuanWords, type SlateRequest } from './slate';

const named = (...words: string[]) => words.map((one) => ({ words: one }));
const BIDDERS: SlateRequest = { kind: 'seats', seats: 1, options: named('甲物业公司', '乙物业公司') };
const PROJECTS: SlateRequest = { kind: 'budget', budgetFen: 5_000_000, options: [{ words: '楼道扶手', costFen: 2_000_000 }, { words: '休息长椅', costFen: 800_000 }] };
const faults = (request: SlateRequest) => faultsOfSlate(request).map(({ field, rule }) => `${field} ${rule}`);

describe('what is put at once', () => {
  it('has its letters in the order in which it was named, and nothing around the words', () => {
    expect(slateOf({ ...BIDDERS, options: named(' 甲物业公司 ', '乙物业公司') })).toEqual({ kind: 'seats', seats: 1, options: [{ option: 'A', words: '甲物业公司' }, { option: 'B', words: '乙物业公司' }] });
    expect(slateOf(PROJECTS)).toEqual({ kind: 'budget', budgetFen: 5_000_000, options: [{ option: 'A', words: '楼道扶手', costFen: 2_000_000 }, { option: 'B', words: '休息长椅', costFen: 800_000 }] });
  });

  it.each<[string, SlateRequest, string[]]>([
    ['one thing alone is a question', { ...BIDDERS, options: named('甲物业公司') }, ['options min']],
    ['more than there are lines on a phone', { ...BIDDERS, options: named(...Array.from({ length: SLATE_LIMITS.optionsMax + 1 }, (_, i) => `第${i}家`)) }, ['options max']],
    ['the same thing twice', { ...BIDDERS, options: named('甲物业公司', ' 甲物业公司') }, ['options.1.words different']],
    ['nothing to read', { ...BIDDERS, options: named('甲物业公司', ' ') }, ['options.1.words min']],
    ['too much to read', { ...BIDDERS, options: named('甲物业公司', '乙'.repeat(SLATE_LIMITS.wordsMax + 1)) }, ['options.1.words max']],
    ['more seats than names', { ...BIDDERS, seats: 3 }, ['seats max']],
    ['no seat', { ...BIDDERS, seats: 0 }, ['seats min']],
    ['seats left out', { kind: 'seats', options: BIDDERS.options }, ['seats required']],
    ['half a seat', { ...BIDDERS, seats: 1.5 }, ['seats min']],
    ['a budget left out', { kind: 'budget', options: PROJECTS.options }, ['budgetFen required']],
    ['a project that costs nothing', { ...PROJECTS, options: [{ words: '楼道扶手', costFen: 0 }, { words: '休息长椅', costFen: 1 }] }, ['options.0.costFen min']],
    ['a project nobody said the cost of', { ...PROJECTS, options: [{ words: '楼道扶手' }, { words: '休息长椅', costFen: 1 }] }, ['options.0.costFen required']],
    ['a project that costs more than there is', { ...PROJECTS, budgetFen: 1_000_000 }, ['options.0.costFen max']],
  ])('is refused: %s', (_why, request, expected) => {
    expect(faults(request)).toEqual(expected);
    expect(() => slateOf(request)).toThrow(RangeError);
  });

  it('may have as many seats as names: each of them still has to be approved', () => {
    expect(faults({ ...BIDDERS, seats: 2 })).toEqual([]);
  });

  it('is explained before anybody votes', () => {
    expect(slateRuleWords(slateOf(BIDDERS))).toContain('一个定下来');
    expect(slateRuleWords(slateOf({ ...BIDDERS, seats: 2 }))).toContain('最多的 2 个定下来');
    expect(slateRuleWords(slateOf(PROJECTS))).toContain('一共 50,000 元');
    expect(yuanWords(1_234_506)).toBe('12,345.06 元');
  });
});

describe('a ballot', () => {
  const bidders = slateOf(BIDDERS);
  const projects = slateOf(PROJECTS);

  it('on one question says one choice', () => {
    expect(contentOf(null, { choice: 'reject' })).toEqual({ choice: 'reject', choices: null });
    for (const sent of [{}, { choice: 'void' }, { choice: 'toString' }, { choice: 'approve', choices: {} }]) expect(contentOf(null, sent)).toBeNull();
  });

  it('on several things says a choice for each line that was filled in, in the order of the letters', () => {
    const content = contentOf(bidders, { choices: { B: 'reject', A: 'approve' } });
    expect(JSON.stringify(content)).toBe('{"choice":null,"choices":{"A":"approve","B":"reject"}}');
    expect(contentOf(bidders, { choices: {} })).toEqual({ choice: null, choices: {} });
    for (const sent of [{ choice: 'approve' }, { choices: null }, { choices: ['approve'] }, { choices: { C: 'approve' } }, { choices: { A: 'void' } }, { choices: { A: 'toString' } }, { choice: 'approve', choices: { A: 'approve' } }]) expect(contentOf(bidders, sent)).toBeNull();
  });

  it('on projects chooses, and is against none', () => {
    expect(contentOf(projects, { choices: { B: 'approve' } })).not.toBeNull();
    expect(contentOf(projects, { choices: { B: 'reject' } })).toBeNull();
  });

  it('is said in words that name what was put', () => {
    expect(contentWords({ choice: 'abstain', choices: null }, null)).toBe('弃权');
    expect(contentWords({ choice: null, choices: { A: 'approve', B: 'reject' } }, bidders)).toBe('同意 甲物业公司；反对 乙物业公司');
    expect(contentWords({ choice: null, choices: { A: 'approve', B: 'approve' } }, projects)).toBe('选了 楼道扶手、休息长椅');
    expect(contentWords({ choice: null, choices: {} }, projects)).toBe('一个也没选');
  });
});
