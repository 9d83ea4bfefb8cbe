import fc from 'fast-check';
import { addDays, daysBetween } from '../calendar/day';
import { faultsOfOwnersRules, lastDayOfVote, OWNERS_RULES_DEFAULTS, timetableOf, votingDays, type OwnersRules } from './owners-rules';
import { CN_OWNERS_ORDINARY } from './packs';

const rules = (more: Partial<OwnersRules> = {}): OwnersRules => ({ ...OWNERS_RULES_DEFAULTS, ...more });
const fieldsOf = (given: OwnersRules) => faultsOfOwnersRules(CN_OWNERS_ORDINARY, given).map(({ field, rule, limit }) => [field, rule, limit].filter((part) => part !== undefined).join(' '));

describe('what an estate may set for its owners’ votes', () => {
  it('starts from what the law asks for', () => {
    expect(fieldsOf(rules())).toEqual([]);
    expect(OWNERS_RULES_DEFAULTS).toMatchObject({ noticeDays: 15, onlineBasis: null });
  });

  it.each<[Partial<OwnersRules>, string[]]>([
    [{ noticeDays: 14 }, ['noticeDays min 15']],
    [{ noticeDays: 15 }, []],
    [{ noticeDays: 30 }, []],
    [{ noticeDays: 91 }, ['noticeDays max 90']],
    [{ noticeDays: 15.5 }, ['noticeDays min 15']],
    [{ votingWindowDays: 4 }, ['votingWindowDays min 5']],
    [{ votingWindowDays: 5 }, []],
    [{ votingWindowDays: 60 }, []],
    [{ votingWindowDays: 61 }, ['votingWindowDays max 60']],
    [{ rollReviewDays: 0 }, ['rollReviewDays min 1']],
    [{ rollReviewDays: 31 }, ['rollReviewDays max 30']],
    [{ onlineBasis: { text: '', source: '议事规则' } }, ['onlineBasis.text min 4']],
    [{ onlineBasis: { text: '议事规则第九条', source: '字'.repeat(201) } }, ['onlineBasis.source max 200']],
    [{ silentBallots: 'follow_majority' }, ['ballotsClause min 4', 'documentId required']],
    [{ voidBallots: 'not_participating' }, ['ballotsClause min 4', 'documentId required']],
    [{ silentBallots: 'follow_majority', ballotsClause: { text: '没交的票随多数', source: '议事规则第九条' } }, ['documentId required']],
    [{ silentBallots: 'follow_majority', documentId: 'a paper' }, ['ballotsClause min 4']],
    [{ silentBallots: 'follow_majority', ballotsClause: { text: '没交的票随多数', source: '议事规则第九条' }, documentId: 'a paper' }, []],
    [{ proxiesPerAgent: undefined }, []],
    [{ proxiesPerAgent: 0 }, ['proxiesPerAgent min 1', 'ballotsClause min 4', 'documentId required']],
    [{ proxiesPerAgent: 11 }, ['proxiesPerAgent max 10', 'ballotsClause min 4', 'documentId required']],
    [{ proxiesPerAgent: 5, ballotsClause: { text: '一人最多代五户', source: '议事规则第十条' }, documentId: 'a paper' }, []],
    [{ parkingCounts: undefined }, []],
    [{ parkingCounts: 'no' }, []],
    [{ parkingCounts: 'homeowners' }, ['ballotsClause min 4', 'documentId required']],
    [{ parkingCounts: 'every', ballotsClause: { text: '车位计入专有部分面积', source: '议事规则第九条' } }, ['documentId required']],
    [{ parkingCounts: 'every', ballotsClause: { text: '车位计入专有部分面积', source: '议事规则第九条' }, documentId: 'a paper' }, []],
    [{ ballotsClause: { text: '没交的票随多数', source: '九' } }, ['ballotsClause.source min 4']],
    [{ noticeDays: 1, votingWindowDays: 1 }, ['noticeDays min 15', 'votingWindowDays min 5']],
  ])('%j: %j', (more, faults) => {
    expect(fieldsOf(rules(more))).toEqual(faults);
  });

  it('never lets a floor of law be lowered', () => {
    fc.assert(fc.property(fc.integer({ min: -100, max: 14 }), (noticeDays) => {
      expect(fieldsOf(rules({ noticeDays }))).toContain('noticeDays min 15');
    }));
  });
});

describe('the days of an owners’ vote', () => {
  it('follow one another without anybody typing them', () => {
    expect(timetableOf(rules(), '2026-11-23')).toEqual({ reviewUntil: '2026-11-28', announceFrom: '2026-11-29', opensOn: '2026-12-15', closesOn: '2026-12-29' });
  });

  it('leave the full days of review, of notice and of the vote', () => {
    const days = fc.record({ noticeDays: fc.integer({ min: 15, max: 90 }), votingWindowDays: fc.integer({ min: 5, max: 60 }), rollReviewDays: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 3_000 }), (set, offset) => {
      const startedOn = addDays('2026-01-01', offset);
      const { reviewUntil, announceFrom, opensOn, closesOn } = timetableOf(rules(set), startedOn);
      expect(daysBetween(startedOn, reviewUntil)).toBe(set.rollReviewDays);
      expect(daysBetween(reviewUntil, announceFrom)).toBe(1);
      expect(daysBetween(announceFrom, opensOn) - 1).toBe(set.noticeDays);
      expect(daysBetween(opensOn, closesOn) + 1).toBe(set.votingWindowDays);
    }));
  });

  it('move on with a later announcement', () => {
    expect(votingDays(rules(), '2026-12-10')).toEqual({ opensOn: '2026-12-26', closesOn: '2027-01-09' });
    expect(lastDayOfVote('2026-12-15', 1)).toBe('2026-12-15');
  });
});
