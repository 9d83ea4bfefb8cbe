import { stepsFor } from './next-step'

const meeting = { offered: [] as string[], checkedInByMe: false, goingByMe: null, minutes: null, state: 'announced' as const }
const BALLOT = { choice: 'approve', choices: null, choiceWords: '同意', castAt: '2026-11-24T11:40:00.000Z', channel: 'in_room', receipt: 'R1' } as const

describe('what one can do on a meeting', () => {
  it('asks whether one comes, until one has said yes', () => {
    expect(stepsFor({ ...meeting, offered: ['rsvp'] }, undefined)).toEqual(['go'])
    expect(stepsFor({ ...meeting, offered: ['rsvp'], goingByMe: true }, undefined)).toEqual([])
  })

  it('puts checking in before anything said about coming', () => {
    expect(stepsFor({ ...meeting, offered: ['rsvp', 'checkIn', 'host'] }, undefined)).toEqual(['checkIn', 'host', 'go'])
  })

  it('puts an open vote before everything, until it is cast', () => {
    const present = { ...meeting, state: 'in_session' as const, checkedInByMe: true, offered: ['host'] }
    expect(stepsFor(present, { mayVote: true, myBallot: null })).toEqual(['vote', 'host'])
    expect(stepsFor(present, { mayVote: true, myBallot: BALLOT })).toEqual(['host'])
    expect(stepsFor(present, { mayVote: false, myBallot: null })).toEqual(['host'])
  })

  it('leads to minutes that wait for one’s nod once, and to the console only while it is of use', () => {
    const minutes = { version: 1, text: '', sha256: '', circulatedAt: '', publishedAt: null, confirmed: 0, objected: 0, attendees: 1, uncompared: 0, myVerdict: null, confirmUntil: '2026-11-29', silent: 0, sections: [], versions: [], objections: [] }
    const circulated = { ...meeting, state: 'minutes_in_confirmation' as const, minutes, offered: ['host', 'confirmMinutes'] }
    expect(stepsFor(circulated, undefined)).toEqual(['confirmMinutes'])
    expect(stepsFor({ ...circulated, offered: ['host'] }, undefined)).toEqual(['minutes'])
  })

  it('offers the minutes to be written only to whoever may write them', () => {
    expect(stepsFor({ ...meeting, state: 'concluded' }, undefined)).toEqual([])
    expect(stepsFor({ ...meeting, state: 'concluded', offered: ['circulateMinutes'] }, undefined)).toEqual(['minutes'])
  })
})
