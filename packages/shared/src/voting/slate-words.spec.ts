import { slateOf } from './slate';
import { outcomeWords } from './slate-words';

const BIDDERS = slateOf({ kind: 'seats', seats: 1, options: [{ words: '甲物业' }, { words: '乙物业' }] });
const SEATS = slateOf({ kind: 'seats', seats: 3, options: ['王秀英', '李建国', '赵敏', '周强'].map((words) => ({ words })) });
const PROJECTS = slateOf({ kind: 'budget', budgetFen: 1_000_000, options: [{ words: '扶手', costFen: 700_000 }, { words: '长椅', costFen: 200_000 }] });
const seats = (elected: string[], runOff: { options: string[]; seats: number } | null = null, vacancies = 0) => ({ kind: 'seats' as const, elected, runOff, vacancies });

it('says what was chosen, what is voted on again and what stays empty', () => {
  expect(outcomeWords(BIDDERS, seats(['B']))).toBe('定下来的是 乙物业');
  expect(outcomeWords(BIDDERS, seats([], { options: ['A', 'B'], seats: 1 }))).toBe('甲物业、乙物业同意的一样多，要再投一次');
  expect(outcomeWords(BIDDERS, seats([], null, 1))).toBe('一个也没过线，这次没有定下来');
  expect(outcomeWords(SEATS, seats(['C', 'A'], null, 1))).toBe('定下来的是 赵敏、王秀英；过线的不够，空着 1 席');
  expect(outcomeWords(SEATS, seats(['C'], { options: ['A', 'B', 'D'], seats: 2 }))).toBe('定下来的是 赵敏；王秀英、李建国、周强同意的一样多，还有 2 席要再投一次');
  const budget = { kind: 'budget' as const, taken: ['B', 'A'], left: [], spentFen: 900_000, lots: [] };
  expect(outcomeWords(PROJECTS, budget)).toBe('定下来的是 长椅、扶手，一共 9,000 元');
  expect(outcomeWords(PROJECTS, { ...budget, taken: [], spentFen: 0 })).toBe('一个也没选出来');
});
