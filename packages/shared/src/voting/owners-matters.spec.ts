import { conditionsWords, isOutOfScope, mayPut, MATTERS_OUT_OF_SCOPE_CODES, OWNERS_MATTER_CODES, OWNERS_MATTERS, type OwnersMatter } from './owners-matters';
import { COMMUNITY_DELIBERATION, RULE_PACKS } from './packs';

const packOf = (matter: OwnersMatter) => {
  const pack = RULE_PACKS[OWNERS_MATTERS[matter].packId];
  if (!pack) throw new Error(`no pack for ${matter}`);
  return pack;
};

describe('what owners decide', () => {
  it('names for every kind a pack for owners that binds', () => {
    for (const matter of OWNERS_MATTER_CODES) expect(packOf(matter)).toMatchObject({ electorate: 'owners', effect: 'binding', window: 'dated' });
  });

  it.each<[OwnersMatter, string, string]>([
    ['house_rules', 'cn.owners.ordinary', '第一、二项'],
    ['property_company', 'cn.owners.ordinary', '第四项'],
    ['use_fund', 'cn.owners.ordinary', '第五项'],
    ['raise_fund', 'cn.owners.special', '第六项'],
    ['rebuild', 'cn.owners.special', '第七项'],
    ['common_parts', 'cn.owners.special', '第八项'],
    ['other', 'cn.owners.ordinary', '第九项'],
  ])('%s goes by %s (民法典第二百七十八条第一款%s)', (matter, packId, article) => {
    expect(OWNERS_MATTERS[matter]).toMatchObject({ packId, article });
  });

  it('keeps elections and recalls of committees off the phone', () => {
    expect(MATTERS_OUT_OF_SCOPE_CODES.every(isOutOfScope)).toBe(true);
    expect(OWNERS_MATTER_CODES.some(isOutOfScope)).toBe(false);
  });
});

describe('what it takes, in a sentence', () => {
  it('comes from the pack of the matter', () => {
    expect(conditionsWords(packOf('use_fund'))).toBe('来投的业主和面积都要占三分之二以上，其中同意的业主和面积都要过半数才算通过；至少提前 15 天公告');
    expect(conditionsWords(packOf('rebuild'))).toBe('来投的业主和面积都要占三分之二以上，其中同意的业主和面积都要占四分之三以上才算通过；至少提前 15 天公告');
  });

  it('leaves out what a pack does not ask for', () => {
    expect(conditionsWords({ ...COMMUNITY_DELIBERATION, noticeDays: 3 })).toBe('同意的业主要过半数才算通过；至少提前 3 天公告');
  });
});

describe('matters', () => {
  const slate = (seats: number) => ({ kind: 'seats' as const, seats, options: [] });
  it('put a committee by name, one of several companies, and anything else as a question', () => {
    expect([mayPut('seats', undefined), mayPut('seats', slate(1)), mayPut('seats', slate(5))]).toEqual([false, true, true]);
    expect([mayPut('one_of', undefined), mayPut('one_of', slate(1)), mayPut('one_of', slate(2))]).toEqual([true, true, false]);
    expect([mayPut('never', undefined), mayPut('never', slate(1))]).toEqual([true, false]);
    for (const several of ['never', 'one_of', 'seats'] as const) expect(mayPut(several, { kind: 'budget', budgetFen: 1, options: [] })).toBe(false);
    expect(OWNERS_MATTERS.owners_committee.several).toBe('seats');
  });
});
