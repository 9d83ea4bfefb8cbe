import type { MeetingPulse, MeetingView, PollView } from '@silin/shared'
import { isBehind, withPulse, withVoted } from './with-pulse'

const item = { agendaItemId: 'a', startedAt: null, endedAt: null, outcome: null, pollId: null, pollState: null }
const view = { state: 'announced', stateWords: '已经通知', attendance: { expected: 3, present: 0 }, body: null, agenda: [{ ...item, gists: [] }], title: '坡道' } as unknown as MeetingView
const pulse: MeetingPulse = { shape: 's', state: 'announced', expected: 3, present: 0, body: null, items: [{ ...item, gists: 0 }], vote: null }

describe('a page that follows a session', () => {
  it('is not behind for a figure: who has come stands in the pulse itself', () => {
    expect(isBehind(view, { ...pulse, present: 2 })).toBe(false)
    expect(withPulse(view, { ...pulse, present: 2 })).toMatchObject({ attendance: { expected: 3, present: 2 }, title: '坡道' })
  })

  it.each<[string, Partial<MeetingPulse>]>([
    ['the session has begun', { state: 'in_session' }],
    ['an item has begun', { items: [{ ...item, gists: 0, startedAt: '2026-11-29T11:00:00.000Z' }] }],
    ['something was said', { items: [{ ...item, gists: 1 }] }],
    ['a vote was called', { items: [{ ...item, gists: 0, pollId: 'p', pollState: 'open' }] }],
    ['the agenda is another', { items: [] }],
  ])('is behind when %s', (_, change) => {
    expect(isBehind(view, { ...pulse, ...change })).toBe(true)
  })

  it('shows at once what it will only know more about after asking', () => {
    const shown = withPulse(view, { ...pulse, state: 'in_session', items: [{ ...item, gists: 0, startedAt: '2026-11-29T11:00:00.000Z', pollId: 'p', pollState: 'open' }] })
    expect(shown).toMatchObject({ state: 'in_session', stateWords: '正在开', agenda: [{ startedAt: '2026-11-29T11:00:00.000Z', pollId: 'p', pollState: 'open', gists: [] }] })
  })

  it('keeps what did not change as it is, so that nothing is drawn again for it', () => {
    expect(withPulse(view, { ...pulse, present: 1 }).agenda[0]).toBe(view.agenda[0])
  })

  it('counts votes of the vote it shows, and of no other', () => {
    const poll = { pollId: 'p', turnout: { voted: 0, roll: 5 } } as PollView
    expect(withVoted(poll, { ...pulse, vote: { pollId: 'p', voted: 4, roll: 5 } }).turnout.voted).toBe(4)
    expect(withVoted(poll, { ...pulse, vote: { pollId: 'q', voted: 4, roll: 5 } })).toBe(poll)
    expect(withVoted(poll, pulse)).toBe(poll)
  })
})
