import type { MinutesObjectionView } from '@silin/shared'
import { newAnswerDraft, readyToAnswer } from './answer-draft'

const OBJECTION: MinutesObjectionView = { objectionId: 'o', section: 2, version: 1, remark: '是两米', otherwise: '往外伸两米', at: '2026-11-28T00:00:00.000Z', state: 'open', answer: null, mine: false }

describe('the answer to an objection', () => {
  it('begins with the words of whoever objected, and with nothing chosen', () => {
    expect(newAnswerDraft(OBJECTION)).toEqual({ section: '2', correction: '往外伸两米', reason: '' })
    expect(readyToAnswer(newAnswerDraft(OBJECTION))).toBe('先选改不改')
  })

  it('needs a reason, whether something is changed or not', () => {
    expect(readyToAnswer({ ...newAnswerDraft(OBJECTION), as: 'correct' })).toBe('先写原因')
    expect(readyToAnswer({ ...newAnswerDraft(OBJECTION), as: 'keep', correction: '', reason: ' 就是三米 ' })).toBeNull()
    expect(readyToAnswer({ ...newAnswerDraft(OBJECTION), as: 'correct', reason: '听过录音' })).toBeNull()
  })

  it('without an objection is a correction, to a section', () => {
    expect(readyToAnswer(newAnswerDraft(undefined))).toBe('先选哪一段')
    expect(readyToAnswer({ ...newAnswerDraft(undefined), section: '0' })).toBe('先写更正')
  })
})
