import type { ScrutinyView } from '@silin/shared'
import { scrutinyWords } from './scrutiny-words'

const seen: ScrutinyView = { state: 'proposed', verdict: 'accept', words: '都亮了', photos: [], at: '2026-12-15T02:00:00.000Z', witness: '1号楼居民', channel: 'phone', slip: null }

describe('what the supervision committee saw', () => {
  it('does not count until the resident who stood beside it says so', () => {
    expect(scrutinyWords({ scrutiny: seen })).toEqual({ title: '监督委员会和1号楼居民看了，说办好了', next: '等一起去看的居民在手机上确认，确认了才算数。' })
    expect(scrutinyWords({ scrutiny: { ...seen, channel: 'slip' } })?.next).toContain('另一位监督委员会成员')
  })

  it('counts when it was confirmed, and not when it was disowned', () => {
    expect(scrutinyWords({ scrutiny: { ...seen, state: 'settled', verdict: 'send_back' } })).toEqual({ title: '监督委员会和1号楼居民看了，说还没办好', next: '两边都确认了，算数。' })
    expect(scrutinyWords({ scrutiny: { ...seen, state: 'disowned' } })?.next).toContain('没有算数')
    expect(scrutinyWords({ scrutiny: null })).toBeUndefined()
  })
})
