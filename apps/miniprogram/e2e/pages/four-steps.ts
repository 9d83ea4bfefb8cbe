import { MEETING_LIMITS, type DocumentView, type Me, type MeetingPlan, type MeetingView, type OfferOfficeAnswer, type OfficesView, type PlanMeetingAnswer, type PollView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { aPublicMatter, Caller, clock, PHOTOS, type Phone } from '../support'
import { on, tapping, type View } from './view'

export type OnTheirWay = Readonly<{ stepsTaken: string; stepsStopped: string; branchMeeting: string }>

const SECRETARY = 'liuwan-secretary'
const BRANCH = [SECRETARY, 'meng-qinghe'] as const
const MINUTE_MS = 60_000

/** Two matters of the village at its party branch: one goes on to the next step, one was not carried. */
export async function onTheirWay(): Promise<OnTheirWay> {
  const secretary = await Caller.as(SECRETARY)
  const { communityId } = await secretary.get<Me>('/me')
  const here = communityId ?? ''
  const { choices } = await secretary.get<OfficesView>(`/communities/${here}/offices`)
  const orgUnitId = choices.find(({ role }) => role === 'branch_member')?.places[0]?.orgUnitId ?? ''
  const { code } = await secretary.post<OfferOfficeAnswer>(`/communities/${here}/office-offers`, { requestKey: randomUUID(), role: 'branch_member', orgUnitId, note: '孟庆河' })
  await (await Caller.as('meng-qinghe')).post('/one-time-codes/redeem', { code, name: '孟庆河', phone: '19900000313', capacity: 'owner' })
  const stepsTaken = await aPublicMatter('liu-guixiang', { title: '村西头的土路想铺成水泥路', text: '一下雨就陷车，孩子上学要绕半里地。', category: 'repair', place: '村西头' }, 'liuwan-grid-worker')
  const stepsStopped = await aPublicMatter('liu-guixiang', { title: '大队部东屋想租出去开超市', text: '空着也是空着，一年能收几千块。', category: 'other', place: '大队部' }, 'liuwan-grid-worker')
  await secretary.post(`/issues/${stepsTaken}/four-steps`, { requestKey: randomUUID(), motion: 'people', motionBy: '柳桂香等 8 户' })
  await secretary.post(`/issues/${stepsStopped}/four-steps`, { requestKey: randomUUID(), motion: 'officials', motionBy: '村委会赵玉兰' })
  const branchMeeting = await held(here, [stepsTaken, stepsStopped])
  await daysAreSet(here)
  return { stepsTaken, stepsStopped, branchMeeting }
}

/** The village has set its days, and changed them since. */
async function daysAreSet(here: string): Promise<void> {
  const secretary = await Caller.as(SECRETARY)
  const paper = async () => (await secretary.sendTo<DocumentView>('/documents', '四议两公开办法.jpg', new Uint8Array(await readFile(PHOTOS.posts)))).documentId
  for (const [gapDays, totalDays] of [[7, 60], [3, 30]]) await secretary.post(`/communities/${here}/steps-rules`, { gapDays, totalDays, documentId: await paper() })
}

/** The first matter is carried by everybody, the other by nobody. */
async function held(here: string, issueIds: readonly string[]): Promise<string> {
  const calling = await Caller.as(SECRETARY)
  const { title, venueId, startsAt, items, form } = await calling.post<MeetingPlan>(`/communities/${here}/meetings/plan`, { form: 'party_branch', issueIds })
  const { meetingId } = await calling.post<PlanMeetingAnswer>(`/communities/${here}/meetings`, { requestKey: randomUUID(), form, title, venueId, startsAt, items: items.map(({ issueId, minutes }) => ({ issueId, minutes })), announce: true })
  await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
  const chair = await Caller.as(SECRETARY)
  await chair.post(`/meetings/${meetingId}/open`)
  const { code } = await chair.get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
  for (const person of BRANCH) await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
  const { agenda } = await chair.get<MeetingView>(`/meetings/${meetingId}`)
  for (const [index, { agendaItemId }] of agenda.entries()) {
    await chair.post(`/agenda-items/${agendaItemId}/start`)
    const { pollId } = await chair.post<PollView>(`/agenda-items/${agendaItemId}/polls`, { question: '要不要提到村里办？' })
    for (const person of BRANCH) await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: index === 0 ? 'approve' : 'reject' })
    await chair.post(`/polls/${pollId}/close`)
  }
  await chair.post(`/meetings/${meetingId}/conclude`)
  return meetingId
}

const MATTER = '/packages/issue/pages/matter/index'
const STEPS = '/packages/issue/pages/steps/index'
const RULES = '/packages/workbench/pages/steps/index'
const aWeek = (phone: Phone) => phone.tap('.t-steps-gapDays .chip', '7 天')
const aWeekConfirmed = async (phone: Phone) => {
  await aWeek(phone)
  await phone.tap('.t-steps-rules-change')
}

export const fourSteps = (scene: OnTheirWay & Readonly<{ villageWaiting: string }>): View[] => [
  on('liu-guixiang', 'steps-matter', MATTER, { issueId: scene.stepsTaken }),
  on(SECRETARY, 'steps-begin-row', MATTER, { issueId: scene.villageWaiting }),
  on(SECRETARY, 'steps-begin', MATTER, { issueId: scene.villageWaiting }, tapping('.t-begin-steps')),
  on('liu-guixiang', 'steps', STEPS, { issueId: scene.stepsTaken }),
  on(SECRETARY, 'steps-secretary', STEPS, { issueId: scene.stepsTaken }),
  on(SECRETARY, 'steps-stopped', STEPS, { issueId: scene.stepsStopped }),
  on(SECRETARY, 'steps-back', STEPS, { issueId: scene.stepsStopped }, tapping('.t-send-back')),
  on(SECRETARY, 'steps-plan', '/packages/meeting/pages/plan/index', { form: 'both_committees', issueIds: scene.stepsTaken }),
  on(SECRETARY, 'steps-rules', RULES),
  on(SECRETARY, 'steps-rules-changed', RULES, {}, aWeek),
  on(SECRETARY, 'steps-rules-confirm', RULES, {}, aWeekConfirmed),
  on('liu-guixiang', 'steps-rules-reading', RULES),
  on('secretary', 'steps-rules-elsewhere', RULES),
  on('liu-guixiang', 'steps-meeting', '/packages/meeting/pages/detail/index', { meetingId: scene.branchMeeting }),
]
