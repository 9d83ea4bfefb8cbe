import { dayCells, todayAt } from './days-cells'

describe('the days of a term', () => {
  it('gives each day a cell, today after those gone by', () => {
    expect(dayCells({ past: 2, total: 5 })).toEqual(['past', 'past', 'today', 'ahead', 'ahead'])
  })

  it('starts with today on the day it is taken on', () => {
    expect(dayCells({ past: 0, total: 3 })).toEqual(['today', 'ahead', 'ahead'])
  })

  it('is not late on the last day itself', () => {
    expect(dayCells({ past: 4, total: 5 }).at(-1)).toBe('today')
  })

  it('turns the last cell late from the day after', () => {
    expect(dayCells({ past: 5, total: 5 })).toEqual(['past', 'past', 'past', 'past', 'late'])
    expect(dayCells({ past: 40, total: 5 })).toEqual(dayCells({ past: 5, total: 5 }))
  })

  it('counts in weeks above fourteen days', () => {
    expect(dayCells({ past: 0, total: 14 })).toHaveLength(14)
    expect(dayCells({ past: 8, total: 15 })).toEqual(['past', 'today', 'ahead'])
  })

  it('has no today once it is over', () => {
    expect(dayCells({ past: 3, total: 4, over: true })).toEqual(['past', 'past', 'past', 'past'])
  })

  it('never has fewer than one cell', () => {
    expect(dayCells({ past: 0, total: 0 })).toEqual(['late'])
  })

  it('puts the words of today under its cell', () => {
    expect(todayAt(dayCells({ past: 2, total: 5 }))).toBeCloseTo(0.5)
    expect(todayAt(dayCells({ past: 9, total: 4, over: true }))).toBe(1)
  })
})
