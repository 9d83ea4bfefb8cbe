import { checkedHands, digitsOf, handsFrom, NOTHING_TYPED, typedFrom } from './typed-hands'

const base = { present: 25, recused: 0 }

describe('numbers as they are typed', () => {
  it('say what is missing until everybody is in one of them', () => {
    expect(checkedHands(base, NOTHING_TYPED)).toEqual({ missing: 25, why: '先数举手，写上数目' })
    expect(checkedHands(base, { ...NOTHING_TYPED, approve: '18', reject: '3', abstain: '2' })).toEqual({ missing: 2, why: '还差 2 位' })
    expect(checkedHands(base, { approve: '18', reject: '3', abstain: '2', notRaised: '2' })).toEqual({ missing: 0, why: undefined })
    expect(checkedHands(base, { ...NOTHING_TYPED, approve: '26' })).toEqual({ missing: -1, why: '多了 1 位' })
    expect(checkedHands({ present: 25, recused: 1 }, { ...NOTHING_TYPED, approve: '24' }).why).toBeUndefined()
  })

  it('are digits, and come back as they were', () => {
    expect(digitsOf('１8a-')).toBe('8')
    expect(digitsOf('012345')).toBe('0123')
    const hands = { approve: 3, reject: 1, abstain: 0, notRaised: 1 }
    expect(handsFrom(typedFrom(hands))).toEqual(hands)
  })
})
