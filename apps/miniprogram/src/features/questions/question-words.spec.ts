import type { QuestionEndingView } from '@silin/shared'
import { askedWords, endingWords, spokenQuestions } from './question-words'

const ended = (more: Partial<QuestionEndingView>): QuestionEndingView => ({ ending: 'answered', at: '', by: '顺安物业', text: '明天换', dueOn: null, issueId: null, issueNumber: null, issueStateWords: null, ...more })
const asked = { askedBy: '3号楼居民', mine: false, onBehalf: false, support: 0 }

describe('whose question it is', () => {
  it('names nobody, and says what is one’s own', () => {
    expect(askedWords(asked)).toBe('3号楼居民问的')
    expect(askedWords({ ...asked, mine: true, support: 2 })).toBe('您问的 · 2 人也想问')
    expect(askedWords({ ...asked, askedBy: '现场的邻居', onBehalf: true })).toBe('现场的邻居问的 · 主持人代记')
  })
})

describe('how it ended', () => {
  it.each([
    [ended({}), '顺安物业答：明天换'],
    [ended({ ending: 'promised', text: '', dueOn: '2026-12-05' }), '交给顺安物业办，最晚12月5日办完'],
    [ended({ ending: 'whistled', by: '柳园街道', text: '', dueOn: '2026-12-05' }), '吹哨报给柳园街道办，最晚12月5日办完'],
    [ended({ ending: 'not_possible', by: '', text: '下面有高压管线' }), '办不了：下面有高压管线'],
  ])('reads %#', (view, words) => {
    expect(endingWords(view)).toBe(words)
  })

  it('is read aloud one by one', () => {
    const questions = [{ ...asked, text: '灯坏了', ended: null }, { ...asked, text: '路不平', ended: ended({}) }] as never
    expect(spokenQuestions({ questions })).toBe('第 1 个问题。灯坏了。3号楼居民问的。第 2 个问题。路不平。顺安物业答：明天换')
  })
})
