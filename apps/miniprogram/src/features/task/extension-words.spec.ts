import type { ExtensionView } from '@silin/shared'
import { extensionWords } from './extension-words'

const assignee = '顺安物业'
const asked: ExtensionView = {
  state: 'asked', days: 5, dueOnBefore: '2026-12-03', dueOnAsked: '2026-12-08', reason: '灯具要调货', askedAt: '2026-11-25T02:00:00.000Z', decidedAt: null, answer: '',
}

describe('more days', () => {
  it('shows who asked for how many, and that the day stands until it is answered', () => {
    expect(extensionWords({ assignee, extension: asked })).toEqual({ title: '顺安物业想延 5 天，到12月8日', reason: '灯具要调货', next: '社区还没答复，日子先不变。' })
  })

  it('shows the answer with its words', () => {
    expect(extensionWords({ assignee, extension: { ...asked, state: 'granted' } })?.next).toBe('社区同意了。')
    expect(extensionWords({ assignee, extension: { ...asked, state: 'refused', answer: '居民等不起' } })).toMatchObject({ title: '想延 5 天，社区没有同意', next: '社区说：居民等不起' })
  })

  it('is silent where nothing was asked', () => {
    expect(extensionWords({ assignee, extension: null })).toBeUndefined()
  })
})
