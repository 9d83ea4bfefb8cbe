import { addDays, TALK_LIMITS, type CommunityView, type Me, type MeetingView, type TalkList } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, type Phone } from '../support'
import type { Scene } from './scene'
import { called, opened } from './sitting'
import { on, tapping, type View } from './view'

export type Talking = Readonly<{ talksOn: string; talksToSet: string; talksFull: string }>

/** Times for the whole session, or for what is left of it from a minute on. */
export async function timesSet(meetingId: string, minutesEach: number = TALK_LIMITS.minutesUsual, fromMinute = 0): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { startsAt, endsAt } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
  const from = new Date(Date.parse(startsAt) + fromMinute * 60_000).toISOString()
  await secretary.post(`/meetings/${meetingId}/talk-hours`, { from, until: endsAt, minutesEach })
}

export const talksOf = async (who: string, meetingId: string): Promise<TalkList> => (await Caller.as(who)).get<TalkList>(`/meetings/${meetingId}/talks`)

/** The first time that is free; the talk. */
export async function booked(meetingId: string, who: string, about = ''): Promise<string> {
  const { times } = await talksOf(who, meetingId)
  const startsAt = times.find(({ standing }) => standing === 'free')?.startsAt
  const { mine } = await (await Caller.as(who)).post<TalkList>(`/meetings/${meetingId}/talks`, { requestKey: randomUUID(), startsAt, about })
  return mine?.talkId ?? ''
}

/** Under way: one talk is promised, two wait. */
export async function whatIsSaidAlone(here: string): Promise<Pick<Talking, 'talksOn'>> {
  const talksOn = await called(here, [], 'secretary_meeting')
  await timesSet(talksOn)
  const leak = await booked(talksOn, 'wang-xiulan', '楼上漏水，跟楼上说了几回都说不通')
  await booked(talksOn, 'chen-li', '想给孩子问问假期托管')
  await booked(talksOn, 'zhou-jianguo')
  await opened(talksOn, ['wang-xiulan'])
  const secretary = await Caller.as('secretary')
  const { today } = await secretary.get<Me>('/me')
  const { carriers } = await secretary.get<CommunityView>(`/communities/${here}`)
  const property = carriers.find(({ role }) => role === 'property_company')
  const publicText = '3号楼楼上楼下的水管，请物业上门查一遍漏点'
  await secretary.post(`/talks/${leak}/promise`, { requestKey: randomUUID(), assigneeOrgUnitId: property?.orgUnitId, dueOn: addDays(today, 30), publicText })
  return { talksOn }
}

/** To come: one without times yet, one with a single time that somebody has. */
export async function whoeverWaits(here: string): Promise<Pick<Talking, 'talksToSet' | 'talksFull'>> {
  const talksToSet = await called(here, [], 'secretary_meeting')
  const talksFull = await called(here, [], 'secretary_meeting')
  await timesSet(talksFull, 30, 30)
  await booked(talksFull, 'chen-li')
  return { talksToSet, talksFull }
}

const TALKS = '/packages/meeting/pages/talks/index'
const notSent = async (phone: Phone) => {
  await phone.tapFirst('.t-free')
  await phone.network.refuse({ method: 'POST', path: '/talks' })
  await phone.tap('.t-book')
  await phone.see('.field__err', /现在连不上/)
  await phone.network.mend()
}
const ending = (button: string) => async (phone: Phone) => {
  await phone.tapFirst('.t-end-talk')
  await phone.tap(button)
}

export const talkingAlone = (scene: Scene): View[] => [
  on('he-wei', 'talks-free', TALKS, { meetingId: scene.roast }),
  on('he-wei', 'talks-book', TALKS, { meetingId: scene.roast }, tapping('.t-free')),
  on('wang-xiulan', 'talks-none', TALKS, { meetingId: scene.talksToSet }),
  on('wang-xiulan', 'talks-mine', TALKS, { meetingId: scene.roast }),
  on('wang-xiulan', 'talks-leave', TALKS, { meetingId: scene.roast }, tapping('.t-give-back')),
  on('wang-xiulan', 'talks-promised', TALKS, { meetingId: scene.talksOn }),
  on('he-wei', 'talks-full', TALKS, { meetingId: scene.talksFull }),
  on('he-wei', 'talks-failed', TALKS, { meetingId: scene.roast }, notSent),
  on('secretary', 'talks-set', TALKS, { meetingId: scene.talksToSet }),
  on('secretary', 'talks-change', TALKS, { meetingId: scene.roast }, tapping('.t-change-hours')),
  on('secretary', 'talks-secretary', TALKS, { meetingId: scene.talksOn }),
  on('secretary', 'talks-ending', TALKS, { meetingId: scene.talksOn }, tapping('.t-end-talk')),
  on('secretary', 'talks-promise', TALKS, { meetingId: scene.talksOn }, ending('.t-talk-promise')),
  on('secretary', 'talks-not-possible', TALKS, { meetingId: scene.talksOn }, ending('.t-talk-declare')),
  on('grid-worker', 'talks-behalf', TALKS, { meetingId: scene.roast }, tapping('.t-talk-behalf')),
]
