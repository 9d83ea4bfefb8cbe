import { discY, RAIL, railSvg, type RailState } from './rail-svg'

const LEAF = 'M0 0C4-6.5'
const DOTS = 'stroke-dasharray'

function leaves(state: RailState): number {
  return railSvg(state).split(LEAF).length - 1
}

/** Right end of the solid wood. */
function solidEnd(state: RailState): number {
  const wood = /<path d="(M[^"]*)"/.exec(railSvg(state))?.[1] ?? ''
  return Number(wood.split('L').at(-1)?.split(',')[0])
}

describe('the willow branch', () => {
  it('draws one leaf for each recorded step', () => {
    expect(leaves({ steps: [4, 1, 0], at: 1 })).toBe(5)
    expect(leaves({ steps: [0, 0, 0], at: 0 })).toBe(0)
  })

  it('draws at most six leaves per stage', () => {
    expect(leaves({ steps: [19, 7, 2], at: 2 })).toBe(14)
  })

  it('is the same drawing for the same matter', () => {
    expect(railSvg({ steps: [3, 2, 0], at: 1 })).toBe(railSvg({ steps: [3, 2, 0], at: 1 }))
  })

  it('has dots ahead until all three stages are behind it', () => {
    expect(railSvg({ steps: [6, 2, 0], at: 1 })).toContain(DOTS)
    expect(railSvg({ steps: [6, 5, 3], at: 3 })).not.toContain(DOTS)
  })

  it('reaches past the disc that holds the matter before the first step there', () => {
    expect(solidEnd({ steps: [2, 0, 0], at: 1 })).toBeGreaterThan(RAIL.discs[1] + RAIL.radiusNow)
    expect(solidEnd({ steps: [2, 0, 0], at: 1 })).toBeLessThan(RAIL.discs[2] - RAIL.radius)
  })

  it('grows with each step', () => {
    const ends = [0, 1, 2, 3].map((n) => solidEnd({ steps: [3, n, 0], at: 1 }))
    expect([...ends].sort((a, b) => a - b)).toEqual(ends)
  })

  it('runs solid through a first stage that was not needed', () => {
    expect(leaves({ steps: [0, 2, 0], at: 1 })).toBe(2)
    expect(solidEnd({ steps: [0, 2, 0], at: 1 })).toBeGreaterThan(RAIL.discs[1])
  })

  it('keeps the leaves of a later stage when a closed matter is reopened', () => {
    expect(leaves({ steps: [6, 5, 2], at: 1 })).toBe(13)
    expect(solidEnd({ steps: [6, 5, 2], at: 1 })).toBeGreaterThan(RAIL.discs[2])
  })

  it.each(['cut', 'grafted'] as const)('has no future when it is %s', (tip) => {
    expect(railSvg({ steps: [2, 0, 0], at: 0, tip })).not.toContain(DOTS)
  })

  it('shows a rest as two bars with dots after them', () => {
    const resting = railSvg({ steps: [2, 2, 0], at: 1, tip: 'resting' })
    expect(resting).toContain('#D99A2B')
    expect(resting).toContain(DOTS)
  })

  it('keeps every disc inside its height', () => {
    for (const stage of [0, 1, 2] as const) {
      expect(discY(stage) - RAIL.radiusNow).toBeGreaterThanOrEqual(0)
      expect(discY(stage) + RAIL.radiusNow).toBeLessThanOrEqual(RAIL.height)
    }
  })
})
