import type { MeetingPlan } from '@silin/shared'
import { emptyDraft, isComplete, itemsOf, learned, mayBeEarly, movedUp, owedDraft, proposalFor, studyMissing, toggled, urgentMissing, urgentSent, urgentUnused, wayInMissing, wayInOf, withForm, withUrgent } from './plan-draft'

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

describe('special circumstances', () => {
  const [early, lawful] = ['2026-11-25T11:00:00.000Z', '2026-12-05T11:00:00.000Z']
  const on = (startsAt: string, urgentFrom: string | null = '2026-11-22') => ({ startsAt, earliestOn: '2026-12-03', urgentFrom })
  const WHY = ' 水管爆了，全村停水，等不了十天。 '

  it('are asked for where the form knows them, once the day is before the earliest lawful one', () => {
    expect([mayBeEarly(on(lawful)), mayBeEarly(on(lawful, null)), mayBeEarly(on(lawful, '2026-12-03'))]).toEqual([true, false, false])
    expect([urgentMissing(draft, on(lawful)), urgentMissing(draft, on(early)), urgentMissing({ ...draft, urgentReason: '停水了' }, on(early)), urgentMissing({ ...draft, urgentReason: WHY }, on(early))]).toEqual([false, true, true, false])
  })

  it('are not said for nothing: the day is moved, or they are taken back', () => {
    expect([urgentUnused(draft, on(lawful)), urgentUnused({ ...draft, urgentReason: '' }, on(lawful)), urgentUnused({ ...draft, urgentReason: WHY }, on(early))]).toEqual([false, true, false])
  })

  it('go out only with the day that needs them', () => {
    expect(urgentSent({ ...draft, urgentReason: WHY }, on(early))).toEqual({ urgentReason: WHY.trim() })
    expect(urgentSent({ ...draft, urgentReason: WHY }, on(lawful))).toEqual({})
    expect(proposalFor({ ...draft, urgentReason: WHY }, {}).urgentReason).toBe(WHY.trim())
    expect(proposalFor({ ...draft, urgentReason: '停水了' }, {})).not.toHaveProperty('urgentReason')
  })

  it('taken back leave a lawful day where it is, and no other', () => {
    const said = withUrgent({ ...draft, startsAt: early }, WHY, on(early))
    expect(said).toEqual({ ...draft, startsAt: early, urgentReason: WHY })
    expect(withUrgent(said, undefined, on(early))).toEqual(draft)
    expect(withUrgent({ ...said, startsAt: lawful }, undefined, on(lawful))).toEqual({ ...draft, startsAt: lawful })
    expect(withForm(said, 'council')).not.toHaveProperty('urgentReason')
  })
})

describe('a meeting that was demanded', () => {
  const owed = owedDraft('key', { demandId: 'd', form: 'representatives', title: '充'.repeat(60) })

  it('begins with the form that is owed and as much of its subject as a title holds', () => {
    expect(owed).toMatchObject({ form: 'representatives', demandId: 'd', issueIds: [], title: '充'.repeat(40) })
    expect(isComplete(owed)).toBe(false)
  })

  it('stays an answer to it while matters are chosen, and not as another kind of meeting', () => {
    expect(toggled(owed, 'a').demandId).toBe('d')
    expect(withForm(owed, 'council').demandId).toBeUndefined()
  })
})

describe('the way in from elsewhere', () => {
  const draft = emptyDraft('key', ['a'])

  it('is sent once it says something, and asked for where it was chosen and does not', () => {
    expect([wayInOf(draft), wayInMissing(draft)]).toEqual([undefined, false])
    expect([wayInOf({ ...draft, onlineHow: ' 12 ' }), wayInMissing({ ...draft, onlineHow: ' 12 ' })]).toEqual([undefined, true])
    expect([wayInOf({ ...draft, onlineHow: ' 腾讯会议 123 ' }), wayInMissing({ ...draft, onlineHow: ' 腾讯会议 123 ' })]).toEqual(['腾讯会议 123', false])
    expect(proposalFor({ ...draft, onlineHow: '腾讯会议 123' }, {})).toMatchObject({ onlineHow: '腾讯会议 123' })
  })

  it('is left behind with another form, which may know of none', () => {
    expect(withForm({ ...draft, onlineHow: '腾讯会议 123' }, 'representatives')).not.toHaveProperty('onlineHow')
  })
})
