import type { MeetingPlan } from '@silin/shared'
import { emptyDraft, isComplete, itemsOf, learned, movedUp, proposalFor, studyMissing, toggled, withForm } from './plan-draft'

const draft = { ...emptyDraft('key', ['a', 'b', 'c']) }
const planOf = (minutes: Readonly<Record<string, number>>) => ({ items: Object.entries(minutes).map(([issueId, one]) => ({ issueId, minutes: one, title: '', endorsements: 0 })) }) as unknown as MeetingPlan

describe('what is asked of the system', () => {
  it('is nothing but form and matters at first', () => {
    expect(proposalFor(draft, {})).toEqual({ form: 'council', issueIds: ['a', 'b', 'c'] })
  })

  it('names what was chosen', () => {
    const chosen = { ...draft, startsAt: '2026-11-28T11:00:00.000Z', venueId: 'hall', minutes: { b: 40 } }
    expect(proposalFor(chosen, { a: 15, b: 20, c: 15 })).toEqual({ form: 'council', issueIds: ['a', 'b', 'c'], startsAt: '2026-11-28T11:00:00.000Z', venueId: 'hall', minutes: [15, 40, 15] })
  })

  it('asks for the minutes of an added matter before it insists on the changed ones', () => {
    const added = toggled({ ...draft, minutes: { b: 40 } }, 'd')
    const first = proposalFor(added, { a: 15, b: 20, c: 15 })
    expect(first.minutes).toBeUndefined()
    const known = learned({ a: 15, b: 20, c: 15 }, planOf({ a: 15, b: 20, c: 15, d: 25 }), first)
    expect(proposalFor(added, known).minutes).toEqual([15, 40, 15, 25])
  })

  it('does not take chosen minutes for proposed ones', () => {
    const request = { form: 'council' as const, issueIds: ['a'], minutes: [60] }
    expect(learned({ a: 15 }, planOf({ a: 60 }), request)).toEqual({ a: 15 })
  })
})

describe('the order of matters', () => {
  it('moves one to the front, and no further', () => {
    expect(movedUp(draft, 'c').issueIds).toEqual(['a', 'c', 'b'])
    expect(movedUp(draft, 'a').issueIds).toEqual(['a', 'b', 'c'])
  })

  it('forgets the minutes of a matter that is taken off', () => {
    const off = toggled({ ...draft, minutes: { b: 40 } }, 'b')
    expect(off.issueIds).toEqual(['a', 'c'])
    expect(off.minutes).toEqual({})
  })
})

describe('the form', () => {
  it('that lives from questions needs no matter, the others do', () => {
    const none = emptyDraft('key', [])
    expect([isComplete(none), isComplete(withForm(none, 'roast')), isComplete(withForm(none, 'secretary_meeting')), isComplete(withForm(none, 'teahouse')), isComplete(draft)]).toEqual([false, true, true, false, true])
  })

  it('when changed is proposed its own name, place and hour', () => {
    const named = { ...draft, title: '坡道', venueId: 'hall', startsAt: '2026-11-28T11:00:00.000Z', minutes: { b: 40 } }
    expect(withForm(named, 'roast')).toEqual({ requestKey: 'key', issueIds: ['a', 'b', 'c'], minutes: { b: 40 }, form: 'roast' })
  })
})

describe('what the party organisation studied first', () => {
  const plan = (studyNeeded: boolean) => ({ ...planOf({ a: 15, b: 20 }), studyNeeded })

  it('is asked of every matter where the law wants it, and of none elsewhere', () => {
    expect(studyMissing(draft, plan(true))).toBe(2)
    expect(studyMissing({ ...draft, studied: { a: '2026-11-20' } }, plan(true))).toBe(1)
    expect(studyMissing(draft, plan(false))).toBe(0)
  })

  it('goes out with the agenda, and is kept through another form', () => {
    const said = { ...draft, studied: { a: '2026-11-20', b: '2026-11-21' } }
    expect(itemsOf(said, plan(true))).toEqual([{ issueId: 'a', minutes: 15, studiedOn: '2026-11-20' }, { issueId: 'b', minutes: 20, studiedOn: '2026-11-21' }])
    expect(itemsOf(said, plan(false))).toEqual([{ issueId: 'a', minutes: 15 }, { issueId: 'b', minutes: 20 }])
    expect(withForm(said, 'representatives').studied).toEqual(said.studied)
  })
})
