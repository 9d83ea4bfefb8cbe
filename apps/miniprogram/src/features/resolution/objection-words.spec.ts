import type { ObjectionView } from '@silin/shared'
import { aboutObjection, answerWords, isReason, sumWords } from './objection-words'

const objection = { alias: '3号楼居民', mine: false, channel: 'phone', aboutWords: null } as ObjectionView

describe('how many objections there are', () => {
  it.each([
    [{ made: 0, unanswered: 0 }, '还没有人提异议'],
    [{ made: 3, unanswered: 1 }, '3 条异议，1 条等答复'],
    [{ made: 2, unanswered: 0 }, '2 条异议，都答复了'],
  ])('%j', (sum, words) => {
    expect(sumWords({ ...sum, mine: false, answerUntil: null })).toBe(words)
  })
})

it('says whose it is by the building alone, and one’s own as one’s own', () => {
  expect(aboutObjection(objection)).toBe('3号楼居民')
  expect(aboutObjection({ ...objection, mine: true, channel: 'paper', aboutWords: '社区书记' })).toBe('您提的 · 纸上签字 · 说到社区书记')
})

it('wants a sentence, not spaces', () => {
  expect([isReason('   不  '), isReason('挡住窗户')]).toEqual([false, true])
})

it('names the day of the answer, where there is one', () => {
  expect([answerWords('2026-11-30'), answerWords(null)]).toEqual(['社区要在11月30日前答复', undefined])
})
