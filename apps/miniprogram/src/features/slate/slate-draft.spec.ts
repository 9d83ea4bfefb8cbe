import { slateOf } from '@silin/shared'
import { blankSlate, fenOf, missingIn, slateRequestOf } from './slate-draft'

const named = (...words: string[]) => words.map((one) => ({ words: one, cost: '' }))

describe('several things while they are written down', () => {
  it.each([['1200', 120_000], ['1,200.5', 120_050], ['0.05', 5], ['', undefined], ['12元', undefined], ['1.234', undefined], ['-3', undefined]])('%s is %s fen', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen)
  })

  it('leave out rows that nobody wrote into, and end as what is put', () => {
    const draft = { ...blankSlate('seats'), options: [...named('王秀英 ', ''), ...named('李建国')] }
    expect(missingIn(draft)).toBeUndefined()
    expect(slateOf(slateRequestOf(draft))).toEqual({ kind: 'seats', seats: 1, options: [{ option: 'A', words: '王秀英' }, { option: 'B', words: '李建国' }] })
  })

  it('say what is missing, one thing at a time', () => {
    expect(missingIn(blankSlate('seats'))).toBe('至少写两个')
    expect(missingIn({ ...blankSlate('seats'), seats: 3, options: named('王秀英', '李建国') })).toBe('要选的比候选的还多')
    expect(missingIn({ ...blankSlate('seats'), options: named('王秀英', '王秀英') })).toBe('有两个写得一样')
    const projects = { ...blankSlate('budget'), options: [{ words: '扶手', cost: '700' }, { words: '长椅', cost: '' }] }
    expect(missingIn(projects)).toBe('先写一共多少钱')
    expect(missingIn({ ...projects, budget: '1000' })).toBe('每个都写上要多少钱')
    expect(missingIn({ ...projects, budget: '1000', options: [{ words: '扶手', cost: '700' }, { words: '长椅', cost: '1001' }] })).toBe('有一个比总数还多')
    expect(missingIn({ ...projects, budget: '1000', options: [{ words: '扶手', cost: '700' }, { words: '长椅', cost: '300' }] })).toBeUndefined()
  })
})
