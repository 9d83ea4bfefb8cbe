import fc from 'fast-check';
import { DANGER_NUMBERS, DECLINE_GROUNDS, ISSUE_CATEGORIES, suggestCategory, type IssueCategory } from './issue';
import { ESTATE_KINDS } from './community';

const categories = Object.entries(ISSUE_CATEGORIES) as [IssueCategory, { name: string; route: string; words: readonly string[] }][];

describe('the suggested category', () => {
  it.each<[string, IssueCategory]>([
    ['2号楼东侧消防通道被车占住', 'safety'],
    ['电动车飞线充电太危险', 'safety'],
    ['小区门口乱停车，车位不够', 'parking'],
    ['单元门口没有坡道，轮椅上不来', 'accessibility'],
    ['三楼的楼道灯坏了半个月', 'repair'],
    ['下水道堵了，水往外冒', 'repair'],
    ['垃圾桶旁边又脏又臭', 'hygiene'],
    ['物业收费不公开', 'property_fee'],
    ['楼上半夜太吵', 'neighbours'],
    ['想给孩子们办个阅览角', 'culture'],
    ['想问一件别的事', 'other'],
    ['', 'other'],
  ])('of 「%s」 is %s', (text, category) => {
    expect(suggestCategory(text)).toBe(category);
  });

  it('goes to the earlier entry when two speak equally', () => {
    expect(suggestCategory('停车 垃圾')).toBe('parking');
    expect(suggestCategory('垃圾 停车')).toBe('parking');
  });

  it('counts a word once, however often it is said', () => {
    expect(suggestCategory('垃圾垃圾垃圾，消防通道')).toBe('safety');
  });

  it('is always one of the catalogue, and other only when nothing speaks for one', () => {
    const words = categories.flatMap(([, { words: some }]) => some);
    const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...words), { minLength: 1 }).map((some) => some.join('，')));
    fc.assert(fc.property(anyText, (text) => {
      const category = suggestCategory(text);
      expect(ISSUE_CATEGORIES).toHaveProperty(category);
      expect(category === 'other').toBe(!words.some((word) => text.includes(word)));
    }));
  });
});

describe('the intake catalogue', () => {
  it.each(categories)('%s has a name, a usual way and words said once', (_category, { name, route, words }) => {
    expect(name).toMatch(/^[\u4e00-\u9fff]{2,6}$/);
    expect(['deliberate', 'direct']).toContain(route);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it('ends with the entry for everything else, which no word suggests', () => {
    expect(categories.at(-1)?.[0]).toBe('other');
    expect(ISSUE_CATEGORIES.other.words).toEqual([]);
  });
});

it('each ground for declining says in a breath why the community cannot take the matter', () => {
  for (const words of Object.values(DECLINE_GROUNDS)) expect(words).toMatch(/^[\u4e00-\u9fff，、0-9]{6,24}$/);
});

it('danger comes first: 119, 110, 120, then 12345', () => {
  expect(DANGER_NUMBERS.map(({ number }) => number)).toEqual(['119', '110', '120', '12345']);
});

it('an estate is of one of four kinds, and a village stands beside them', () => {
  expect(Object.values(ESTATE_KINDS)).toEqual(['新建小区', '老旧小区', '安置小区', '自管小区', '自然村']);
});
