import { termWords } from './office-words'

it('says the last day of an office, not the first day without it', () => {
  expect(termWords({ since: '2026-11-23', until: '2031-11-23' })).toBe('2026年11月23日起，到2031年11月22日')
  expect(termWords({ since: '2026-01-01', until: null })).toBe('2026年1月1日起，没有到期日')
})
