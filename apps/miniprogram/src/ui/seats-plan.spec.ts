import { seatPlan } from './seats-plan'

describe('seats', () => {
  it('gives each invited person a leaf', () => {
    expect(seatPlan(38, 46)).toEqual({ taken: 38, leaves: 46, perLeaf: 1 })
  })

  it('keeps one leaf each up to sixty and counts in fives above', () => {
    expect(seatPlan(10, 60).perLeaf).toBe(1)
    expect(seatPlan(10, 61)).toEqual({ taken: 2, leaves: 13, perLeaf: 5 })
  })

  it('is full only when nobody is missing', () => {
    expect(seatPlan(99, 100)).toEqual({ taken: 19, leaves: 20, perLeaf: 5 })
    expect(seatPlan(100, 100)).toEqual({ taken: 20, leaves: 20, perLeaf: 5 })
    expect(seatPlan(63, 63)).toEqual({ taken: 13, leaves: 13, perLeaf: 5 })
  })

  it('makes room for those who came uninvited', () => {
    expect(seatPlan(12, 10)).toEqual({ taken: 12, leaves: 12, perLeaf: 1 })
  })

  it('is empty before anyone is invited', () => {
    expect(seatPlan(0, 0)).toEqual({ taken: 0, leaves: 0, perLeaf: 1 })
  })
})
