import type { StepsRulesView } from '@silin/shared'
import { stepsRulesButton, wantedStepsRules } from './wanted-steps-rules'

const paper = { documentId: 'one' } as NonNullable<StepsRulesView['document']>
const view: StepsRulesView = { gapDays: 7, totalDays: 60, set: true, since: '2026-07-01', document: paper, former: [], offered: ['set'] }
const unset: StepsRulesView = { ...view, gapDays: 0, totalDays: 0, set: false, since: null, document: null }

describe('what a village would set', () => {
  it('is what stands there with what was changed, and its paper', () => {
    expect(wantedStepsRules(view, {})).toEqual({ gapDays: 7, totalDays: 60, documentId: 'one' })
    expect(wantedStepsRules(view, { gapDays: 10, documentId: 'two' })).toEqual({ gapDays: 10, totalDays: 60, documentId: 'two' })
  })

  it('has no paper once no days are left', () => {
    expect(wantedStepsRules(view, { gapDays: 0, totalDays: 0 })).toEqual({ gapDays: 0, totalDays: 0, documentId: null })
  })

  it('can be sent when something is different and a paper says so', () => {
    const words = (of: StepsRulesView, patch: Parameters<typeof stepsRulesButton>[1]) => stepsRulesButton(of, patch).words
    expect([words(view, {}), words(unset, {}), words(unset, { documentId: 'two' })]).toEqual(['没有要改的', '没有要改的', '没有要改的'])
    expect([words(unset, { gapDays: 7 }), words(view, { documentId: null })]).toEqual(['先附上文件', '先附上文件'])
    expect([stepsRulesButton(unset, { gapDays: 7, documentId: 'two' }), stepsRulesButton(view, { gapDays: 0, totalDays: 0 })]).toEqual([
      { ready: true, words: '看看改了什么，再定' }, { ready: true, words: '看看改了什么，再定' },
    ])
  })
})
