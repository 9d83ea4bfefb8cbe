import { CN_OWNERS_ORDINARY } from './packs';
import { procedureOf, type ProcedureFacts } from './procedure';

const kept: ProcedureFacts = {
  question: '是否同意用维修资金修屋面防水？', announcedQuestion: '是否同意用维修资金修屋面防水？',
  announcedOn: '2026-11-29', opensOn: '2026-12-15', noticeDays: 15,
  reviewFrom: '2026-11-23', reviewUntil: '2026-11-28', reviewDays: 5, objections: 2, undecided: 0,
  electorate: 'owners', rollElectorate: 'owners', sameRoll: true, rollSize: 936, corrected: null, channels: ['online', 'paper'], onlineBasis: '山东省物业管理条例第二十六条',
};
const missed = (more: Partial<ProcedureFacts>) => procedureOf(CN_OWNERS_ORDINARY, { ...kept, ...more }).filter(({ met }) => !met).map(({ name }) => name);

it('a vote that was prepared as the law asks meets every condition, each with its figures', () => {
  const found = procedureOf(CN_OWNERS_ORDINARY, kept);
  expect(found.map(({ name, met }) => [name, met])).toEqual([['item.announced', true], ['notice.days', true], ['roll.reviewed', true], ['roll.frozen', true], ['channel.basis', true]]);
  expect(found.map(({ words }) => words).slice(1, 4)).toEqual([
    '11月29日公告，12月15日开投，中间满 15 天（至少 15 天）',
    '名册公开核对 5 天（至少 5 天），提出异议 2 条，都答复了',
    '公告时定下 936 位业主，之后没有改动',
  ]);
});

it('says of a roll that nobody objected to just that', () => {
  expect(procedureOf(CN_OWNERS_ORDINARY, { ...kept, objections: 0 })[2]?.words).toBe('名册公开核对 5 天（至少 5 天），没有人提出异议');
});

it.each<[string, Partial<ProcedureFacts>, string[]]>([
  ['one day of notice too few', { opensOn: '2026-12-14' }, ['notice.days']],
  ['fewer days than the estate itself asks for', { noticeDays: 16 }, ['notice.days']],
  ['rules that ask for less than the law', { noticeDays: 3, opensOn: '2026-12-05' }, ['notice.days']],
  ['a question that was changed after the notice', { announcedQuestion: '是否同意修屋面？' }, ['item.announced']],
  ['a review that was cut short', { reviewUntil: '2026-11-27' }, ['roll.reviewed']],
  ['an objection without an answer', { undecided: 1 }, ['roll.reviewed']],
  ['a roll that was touched', { sameRoll: false }, ['roll.frozen']],
  ['the roll of another electorate', { rollElectorate: 'participants' }, ['roll.frozen']],
  ['no basis for voting online', { onlineBasis: null }, ['channel.basis']],
])('%s is a condition that is not met', (_, more, names) => {
  expect(missed(more)).toEqual(names);
});

it('of a roll that was put right before the vote, speaks of the last version and its day', () => {
  const words = (more: Partial<ProcedureFacts>) => procedureOf(CN_OWNERS_ORDINARY, { ...kept, corrected: { times: 2, lastOn: '2026-12-03' }, ...more })[3];
  expect(words({ rollSize: 937 })).toEqual({ name: 'roll.frozen', met: true, words: '公告后、开投前查实有错，改过 2 次，12月3日定下 937 位业主，之后没有改动' });
  expect(words({ sameRoll: false })).toMatchObject({ met: false, words: '公告后、开投前查实有错，改过 2 次，12月3日定下 936 位业主，之后被改动过' });
});

it('a vote on paper alone needs no basis for voting online, and says so', () => {
  const [found] = procedureOf(CN_OWNERS_ORDINARY, { ...kept, channels: ['paper'], onlineBasis: null }).slice(-1);
  expect(found).toEqual({ name: 'channel.basis', met: true, words: '只用纸质票，没有手机投票' });
});
