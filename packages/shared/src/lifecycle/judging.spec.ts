import { PARTY_WORDS, type Party } from '../membership/parties';
import { judgingRight, lastDayOfAuthor } from './judging';
import { NEVER_JUDGES } from './task.lifecycle';

describe('who judges delivered work', () => {
  it.each([false, true])('the author alone, whether or not the window has passed (%s)', (windowPassed) => {
    expect(judgingRight(['author', 'resident'], windowPassed)).toBe('author');
    expect(judgingRight(['author', 'supporter'], windowPassed)).toBe('author');
  });

  it('a supporter is one voice, and only after the author was silent', () => {
    expect(judgingRight(['supporter', 'resident'], false)).toBe('none');
    expect(judgingRight(['supporter', 'resident'], true)).toBe('supporter');
  });

  it('nobody who merely lives there, and no member of the supervision committee by themselves', () => {
    const others = (Object.keys(PARTY_WORDS) as Party[]).filter((party) => !['author', 'supporter', ...NEVER_JUDGES].includes(party));
    expect(others).toContain('supervision_committee');
    expect(judgingRight(others, true)).toBe('none');
    expect(judgingRight([...others, 'supporter'], true)).toBe('supporter');
  });

  it.each(NEVER_JUDGES)('%s is barred even as author and supporter', (party) => {
    expect(judgingRight([party, 'author', 'supporter'], true)).toBe('barred');
  });
});

it('counts the author’s days from the day after delivery', () => {
  expect(lastDayOfAuthor('2026-11-30', 7)).toBe('2026-12-07');
});
