import { NO_STEPS_RULES } from './four-steps';
import { hasStepsRules, STEPS_RULES_DAYS, stepsRulesChangeWords, stepsRulesWords } from './rules-words';

const NONE = { ...NO_STEPS_RULES, documentId: null };
const SET = { gapDays: 7, totalDays: 60, documentId: 'one' };

describe('what a village has set for 四议两公开', () => {
  it('is said in one breath, also that it is nothing', () => {
    expect([stepsRulesWords(SET), stepsRulesWords({ gapDays: 0, totalDays: 60 }), stepsRulesWords({ gapDays: 7, totalDays: 0 }), stepsRulesWords(NONE)]).toEqual([
      '每一步至少隔 7 天，全程不超过 60 天', '每一步隔几天没有定，全程不超过 60 天', '每一步至少隔 7 天，全程几天没有定', '没有另外定天数',
    ]);
    expect([hasStepsRules(SET), hasStepsRules({ gapDays: 0, totalDays: 1 }), hasStepsRules(NONE)]).toEqual([true, true, false]);
  });

  it('explains a gap by the days that stand there: of seven a step of the 1st is followed on the 8th', () => {
    expect([7, 3, 0].map(STEPS_RULES_DAYS.gapDays.note)).toEqual(['1 号开完一个会，8 号起才能开下一个', '1 号开完一个会，4 号起才能开下一个', '没定就不管隔几天']);
  });

  it.each([
    [NONE, NONE, []],
    [SET, { ...SET }, []],
    [NONE, SET, ['每一步至少隔 7 天（原来没有定）', '全程不超过 60 天（原来没有定）', '附上了写着这些的文件']],
    [SET, { ...SET, gapDays: 10, documentId: 'two' }, ['每一步至少隔 10 天（原来 7 天）', '附上的文件换了一份']],
    [SET, NONE, ['不再定每一步隔几天（原来 7 天）', '不再定全程几天（原来 60 天）', '不再附文件']],
  ])('from %j to %j changes what it says', (before, after, words) => {
    expect(stepsRulesChangeWords(before, after)).toEqual(words);
  });
});
