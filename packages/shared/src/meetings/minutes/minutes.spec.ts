import { confirmableUntil, minutesTimeIsOver, notToPublishYet } from './publishing';
import { minutesSections, onOneLine, withCorrection } from './sections';
import { minutesStanding, saidBefore, sinceVersion, wordOn, type SaidOfMinutes } from './standing';

const TEXT = '四邻议事会纪要\n坡道\n时间：19:00\n\n一、坡道（2026-031）\n结果：谈成了\n\n二、停车（2026-028）\n结果：下回再谈';
const said = { version: 2, on: '2026-11-30', correction: '往外伸 2 米。', reason: '记错了。' };

describe('the sections of minutes', () => {
  it('are the frame and one for each matter', () => {
    expect(minutesSections(TEXT)).toEqual([
      { section: 0, title: '开头：时间、地点、到会' }, { section: 1, title: '一、坡道（2026-031）' }, { section: 2, title: '二、停车（2026-028）' },
    ]);
  });

  it('a correction stands under its section, and the record stays word for word', () => {
    const corrected = withCorrection(TEXT, 1, said) ?? '';
    expect(corrected).toContain('结果：谈成了\n更正（11月30日，第 2 版）：往外伸 2 米。\n\u3000更正的原因：记错了。\n\n二、停车');
    expect(corrected.replace(/\n更正（[^\n]+\n\u3000更正的原因：[^\n]+/, '')).toBe(TEXT);
    expect(withCorrection(TEXT, 3, said)).toBeNull();
    expect(withCorrection(TEXT, -1, said)).toBeNull();
  });

  it('what is typed with empty lines makes no section of its own', () => {
    expect(onOneLine('一行\n\n  二行\r\n三行')).toBe('一行 二行 三行');
    const corrected = withCorrection(TEXT, 2, { ...said, correction: '甲\n\n三、假的一项', reason: '乙\n\n丙' }) ?? '';
    expect(minutesSections(corrected)).toHaveLength(3);
  });
});

const confirm = (personId: string, version: number): SaidOfMinutes => ({ personId, version, verdict: 'confirm' });
const object = (personId: string, version: number, section: number, ofVersion: number): SaidOfMinutes => ({ personId, version, verdict: 'object', section, ofVersion });
const FIRST = [{ version: 1, section: null }];
const SECOND = [...FIRST, { version: 2, section: 1 }];

describe('who has said what of minutes', () => {
  it('one tap confirms every section, an objection is to one', () => {
    const words = [confirm('wang', 1), object('chen', 1, 1, 1)];
    expect(minutesStanding({ sections: 3, versions: FIRST, words, attendees: 4 })).toEqual({
      sections: [{ section: 0, since: 1, confirmed: 1, objected: 0 }, { section: 1, since: 1, confirmed: 1, objected: 1 }, { section: 2, since: 1, confirmed: 1, objected: 0 }],
      confirmed: 1, objected: 1, silent: 2,
    });
  });

  it('who objected to one section may say that the rest is right', () => {
    const words = [object('chen', 1, 1, 1), confirm('chen', 1)];
    expect([0, 1, 2].map((section) => wordOn(words, 'chen', section, 1))).toEqual(['confirm', 'object', 'confirm']);
    expect(minutesStanding({ sections: 3, versions: FIRST, words, attendees: 1 })).toMatchObject({ confirmed: 0, objected: 1, silent: 0 });
  });

  it('a corrected section asks anew, the others keep their confirmation', () => {
    const words = [confirm('wang', 1), object('chen', 1, 1, 1)];
    expect(sinceVersion(SECOND, 1)).toBe(2);
    expect(sinceVersion(SECOND, 2)).toBe(1);
    const { sections, ...people } = minutesStanding({ sections: 3, versions: SECOND, words, attendees: 2 });
    expect(sections.map(({ confirmed, objected }) => [confirmed, objected])).toEqual([[1, 0], [0, 0], [1, 0]]);
    expect(people).toEqual({ confirmed: 0, objected: 0, silent: 2 });
    const again = [...words, confirm('wang', 2), object('chen', 2, 1, 2)];
    expect(minutesStanding({ sections: 3, versions: SECOND, words: again, attendees: 2 })).toMatchObject({ confirmed: 1, objected: 1, silent: 0 });
  });

  it('an objection to a section that another correction left alone still stands', () => {
    const words = [object('chen', 1, 2, 1), confirm('chen', 2)];
    expect(wordOn(words, 'chen', 2, sinceVersion(SECOND, 2))).toBe('object');
    expect(minutesStanding({ sections: 3, versions: SECOND, words, attendees: 1 })).toMatchObject({ confirmed: 0, objected: 1, silent: 0 });
  });
});

describe('a word that comes on paper', () => {
  const said = (verdict: 'confirm' | 'object', version: number, section: number | null = null, ofVersion: number | null = null) => ({ version, verdict, section, ofVersion });

  it('has no room where the same was said, or where what it objects to was confirmed', () => {
    expect(saidBefore([confirm('wang', 1)], 'wang', said('confirm', 1))).toBe(true);
    expect(saidBefore([confirm('wang', 1)], 'wang', said('object', 1, 1, 1))).toBe(true);
    expect(saidBefore([object('wang', 1, 1, 1)], 'wang', said('object', 1, 1, 1))).toBe(true);
  });

  it('has room for the rest, for another section, for what was corrected since, and for somebody else', () => {
    expect(saidBefore([object('wang', 1, 1, 1)], 'wang', said('confirm', 1))).toBe(false);
    expect(saidBefore([object('wang', 1, 1, 1)], 'wang', said('object', 1, 2, 1))).toBe(false);
    expect(saidBefore([confirm('wang', 1)], 'wang', said('object', 2, 1, 2))).toBe(false);
    expect(saidBefore([confirm('wang', 1)], 'wang', said('confirm', 2))).toBe(false);
    expect(saidBefore([confirm('chen', 1), object('chen', 1, 1, 1)], 'wang', said('object', 1, 1, 1))).toBe(false);
  });
});

describe('the set time', () => {
  const askedAt = new Date('2026-11-27T12:30:00Z');

  it('is whole days after the day on which people were asked, in Beijing', () => {
    expect(confirmableUntil(askedAt, 2)).toBe('2026-11-29');
    expect(confirmableUntil(new Date('2026-11-27T16:00:00Z'), 2)).toBe('2026-11-30');
    expect(minutesTimeIsOver('2026-11-29', new Date('2026-11-29T15:59:59.999Z'))).toBe(false);
    expect(minutesTimeIsOver('2026-11-29', new Date('2026-11-29T16:00:00Z'))).toBe(true);
  });

  it.each([
    ['2026-11-29T15:59:00Z', 1, 0, 0, 'too_soon'], ['2026-11-29T15:59:00Z', 0, 0, 0, null], ['2026-11-29T16:00:00Z', 1, 0, 0, null],
    ['2026-11-29T16:00:00Z', 0, 1, 0, 'unanswered'], ['2026-11-29T15:59:00Z', 3, 1, 0, 'unanswered'],
    ['2026-11-29T16:00:00Z', 0, 0, 1, 'uncompared'], ['2026-11-29T15:59:00Z', 3, 1, 2, 'uncompared'],
  ] as const)('at %s with %d silent, %d unanswered and %d sheets to compare: %s', (now, silent, open, uncompared, expected) => {
    expect(notToPublishYet({ confirmUntil: '2026-11-29', silent, open, uncompared }, new Date(now))).toBe(expected);
  });
});
