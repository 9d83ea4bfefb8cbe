import fc from 'fast-check';
import { faultsOfOwnersRules, OWNERS_RULES_DEFAULTS, type OwnersRules } from './owners-rules';
import { PROVINCIAL_BASES, readingsWords, rulesChangeWords, rulesFaultWords } from './owners-rules-words';
import { CN_OWNERS_ORDINARY } from './packs';

const rules = (more: Partial<OwnersRules> = {}): OwnersRules => ({ ...OWNERS_RULES_DEFAULTS, ...more });
const CLAUSE = { text: '送到没交的选票随多数', source: '柳园小区议事规则第十二条' };

describe('what changes for votes to come', () => {
  it.each<[Partial<OwnersRules>, string[]]>([
    [{}, []],
    [{ noticeDays: 20 }, ['投票前至少提前 20 天公告（原来 15 天）']],
    [{ votingWindowDays: 30, rollReviewDays: 7 }, ['投票开 30 天（原来 15 天）', '名册公开 7 天，请业主核对（原来 5 天）']],
    [{ onlineBasis: PROVINCIAL_BASES.shandong }, [`手机投票的依据是：${PROVINCIAL_BASES.shandong.text}`]],
    [
      { silentBallots: 'follow_majority', ballotsClause: CLAUSE, documentId: 'd' },
      ['送到没交的票随多数', '依据的条文在：柳园小区议事规则第十二条', '附上的议事规则换了一份'],
    ],
    [{ voidBallots: 'not_participating' }, ['废票不算参加']],
    [{ conflicts: 'excluded' }, ['有利害关系的业主投的票不算']],
    [{ conflicts: undefined }, []],
    [{ proxiesPerAgent: undefined }, []],
    [{ proxiesPerAgent: 2 }, ['一个人最多替 2 家书面代投']],
    [{ parkingCounts: undefined }, []],
    [{ parkingCounts: 'every' }, ['车位、车库的面积也算；只有车位没有房的，也算一位业主']],
  ])('%j', (more, words) => {
    expect(rulesChangeWords(rules(), rules(more))).toEqual(words);
  });

  it('says what is taken back', () => {
    const before = rules({ silentBallots: 'follow_majority', ballotsClause: CLAUSE, documentId: 'd', onlineBasis: PROVINCIAL_BASES.shandong });
    expect(rulesChangeWords(before, rules())).toEqual(['没有手机投票的依据，不能发起手机投票', '送到没交的票不算参加', '不再写明这些票按哪一条算', '不再附议事规则']);
  });

  it('is nothing for the same rules, in whatever order a database gives their parts', () => {
    const { text, source } = PROVINCIAL_BASES.shandong;
    expect(rulesChangeWords(rules({ onlineBasis: { text, source } }), rules({ onlineBasis: { source, text } }))).toEqual([]);
  });
});

describe('how ballots are read, in a sentence', () => {
  it('is silent about the usual', () => {
    expect(readingsWords(rules())).toBeNull();
  });

  it('names what is otherwise, and where that stands', () => {
    expect(readingsWords(rules({ silentBallots: 'follow_majority', ballotsClause: CLAUSE }))).toBe('送到没交的票随多数（柳园小区议事规则第十二条）');
    expect(readingsWords(rules({ silentBallots: 'follow_majority', voidBallots: 'not_participating' }))).toBe('送到没交的票随多数，废票不算参加');
  });
});

describe('what is wrong with a field', () => {
  it.each([
    [{ field: 'noticeDays', rule: 'min', limit: 15 }, '最少 15 天，请往上加。'],
    [{ field: 'votingWindowDays', rule: 'max', limit: 60 }, '最多 60 天，请往下减。'],
    [{ field: 'onlineBasis.text', rule: 'min', limit: 4 }, '请写清楚，至少 4 个字。'],
    [{ field: 'onlineBasis.text', rule: 'isLength' }, '请写清楚，4 到 200 个字。'],
    [{ field: 'ballotsClause.source', rule: 'max', limit: 200 }, '最多 200 个字，请写短些。'],
    [{ field: 'proxiesPerAgent', rule: 'max', limit: 10 }, '最多 10 家，请往下减。'],
    [{ field: 'documentId', rule: 'required' }, '请附上写着这一条的议事规则。'],
  ])('%j: %s', (fault, words) => {
    expect(rulesFaultWords(fault)).toBe(words);
  });

  it('has a sentence for every fault of the rule', () => {
    const basis = fc.option(fc.record({ text: fc.string({ maxLength: 210 }), source: fc.string({ maxLength: 210 }) }));
    const any = fc.record({
      noticeDays: fc.integer({ min: 0, max: 99 }), votingWindowDays: fc.integer({ min: 0, max: 99 }), rollReviewDays: fc.integer({ min: 0, max: 99 }), onlineBasis: basis, ballotsClause: basis,
      silentBallots: fc.constantFrom('not_participating' as const, 'follow_majority' as const), voidBallots: fc.constantFrom('participates' as const, 'not_participating' as const),
    });
    fc.assert(fc.property(any, (given) => {
      for (const fault of faultsOfOwnersRules(CN_OWNERS_ORDINARY, rules(given))) expect(rulesFaultWords(fault)).toMatch(/^[^{}]{4,}。$/);
    }));
  });
});
