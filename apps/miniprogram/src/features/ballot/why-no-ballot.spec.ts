import { POLL_STATES } from '@silin/shared'
import { whyNoBallot } from './why-no-ballot'

describe('why there is no ballot', () => {
  it('sends guests to claim their home while the poll is open', () => {
    expect(whyNoBallot({ state: 'open' }, { standing: 'guest', isStaff: false })).toMatchObject({ step: 'claim' })
  })

  it('tells residents who are not on the roll who is', () => {
    const told = whyNoBallot({ state: 'open' }, { standing: 'resident', isStaff: false })
    expect(told.words).toContain('签到')
    expect(told.step).toBeUndefined()
  })

  it('does not ask staff who only run the meeting to claim a home', () => {
    const told = whyNoBallot({ state: 'open' }, { standing: 'guest', isStaff: true })
    expect(told.words).toContain('不投票')
    expect(told.step).toBeUndefined()
  })

  it('speaks of the roll only while the poll is open', () => {
    const closed = POLL_STATES.filter((state) => state !== 'open').map((state) => whyNoBallot({ state }, { standing: 'guest', isStaff: false }))
    expect(closed.filter(({ step }) => step === 'claim')).toEqual([])
  })
})
