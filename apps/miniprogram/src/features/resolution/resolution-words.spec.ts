import { RESOLUTION_STATES } from '@silin/shared'
import { effectiveFrom, nextOf, objectionWords } from './resolution-words'

const dated = { objectionsUntil: '2026-11-29', effectiveAt: null, displayedUntil: '2026-12-09' }

describe('from when a resolution is in force', () => {
  it('is the day after the last day for objections', () => {
    expect(effectiveFrom(dated)).toBe('2026-11-30')
  })

  it('is the day on which it took effect, in Beijing', () => {
    expect(effectiveFrom({ ...dated, effectiveAt: '2026-11-29T16:00:00.000Z' })).toBe('2026-11-30')
  })

  it('is open before it is published', () => {
    expect(effectiveFrom({ objectionsUntil: null, effectiveAt: null })).toBeNull()
  })
})

describe('how long one can object', () => {
  it('counts the last day to its end', () => {
    expect(objectionWords('2026-11-29', '2026-11-25')).toContain('还有 4 天')
    expect(objectionWords('2026-11-29', '2026-11-29')).toContain('今天到期')
    expect(objectionWords('2026-11-29', '2026-11-30')).toBe('公示期满了')
  })
})

describe('what comes next', () => {
  it('names the day while it is published, and the day since which it holds', () => {
    expect(nextOf({ ...dated, state: 'published' })).toContain('11月30日起生效')
    expect(nextOf({ ...dated, state: 'effective', effectiveAt: '2026-12-01T01:00:00.000Z' })).toContain('12月1日起生效')
  })

  it('is said differently in every state', () => {
    expect(new Set(RESOLUTION_STATES.map((state) => nextOf({ ...dated, state }))).size).toBe(RESOLUTION_STATES.length)
  })
})
