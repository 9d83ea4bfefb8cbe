import { POLL_STATES } from '@silin/shared'
import { whyNoBallot } from './why-no-ballot'

const room = { meetingId: 'm', channels: ['in_room'], myEntries: [] } as const
const dated = { meetingId: null, channels: ['online', 'paper'], myEntries: [] } as const
const entry = { rollEntryId: 'r', alias: '3号楼501', heads: 1, areaCm2: 900_000, homes: [], parking: [], ballot: null, evidence: null, mayVote: false, mayChange: false, changes: 0, heldFor: null, authority: null, mayEntrust: false } as const

describe('why there is no ballot', () => {
  it('sends guests to claim their home while the poll is open', () => {
    expect(whyNoBallot({ ...room, state: 'open' }, { standing: 'guest', isStaff: false })).toMatchObject({ step: 'claim' })
  })

  it('tells residents who are not on the roll who is', () => {
    const told = whyNoBallot({ ...room, state: 'open' }, { standing: 'resident', isStaff: false })
    expect(told.words).toContain('签到')
    expect(told.step).toBeUndefined()
  })

  it('does not ask staff who only run the meeting to claim a home', () => {
    const told = whyNoBallot({ ...room, state: 'open' }, { standing: 'guest', isStaff: true })
    expect(told.words).toContain('不投票')
    expect(told.step).toBeUndefined()
  })

  it('speaks of the roll only while the poll is open', () => {
    const closed = POLL_STATES.filter((state) => state !== 'open').map((state) => whyNoBallot({ ...room, state }, { standing: 'guest', isStaff: false }))
    expect(closed.filter(({ step }) => step === 'claim')).toEqual([])
  })

  it('speaks of an owners’ vote without a meeting or a chair', () => {
    const told = POLL_STATES.map((state) => whyNoBallot({ ...dated, state }, { standing: 'resident', isStaff: false }))
    expect(JSON.stringify(told)).not.toMatch(/主持人|签到|会上/)
    expect(whyNoBallot({ ...dated, state: 'roll_review' }, undefined).title).toBe('先核对名册')
    expect(whyNoBallot({ ...dated, state: 'open' }, { standing: 'guest', isStaff: true }).words).toContain('工作人员不投票')
  })

  it('tells an owner whose estate votes on paper alone what to do with the paper', () => {
    const told = whyNoBallot({ ...dated, channels: ['paper'], myEntries: [entry], state: 'open' }, { standing: 'resident', isStaff: false })
    expect(told.title).toBe('这次用纸质票')
    expect(whyNoBallot({ ...dated, channels: ['paper'], state: 'open' }, { standing: 'resident', isStaff: false }).title).not.toContain('纸质票')
  })
})
