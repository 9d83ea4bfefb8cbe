import { addDays, endOf, instantAt, MANY_FROM_ONE, type AnnouncePollAnswer, type Choice, type OwnersPollPlan, type PrepareOwnersPollAnswer, type ResolutionView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import type { Registered } from '../owners/neighbours'
import { settledIn5 } from '../owners/owning'
import { aPublicMatter, Caller, clock, forEachOf } from '../support'

const ASKED = {
  passed: { title: '5号楼屋面漏水，想用维修资金重做防水', text: '顶楼六户一下雨就漏，补了三年还是漏。', question: '是否同意用 21.6 万元维修资金，重做5号楼屋面防水？' },
  undrafted: { title: '5号楼想用维修资金修外墙', text: '西山墙掉过一块，冬天屋里也冷。', question: '是否同意用 12 万元维修资金，修5号楼西山墙的保温？' },
  failed: { title: '5号楼想换带人脸识别的单元门', text: '门禁卡老丢，换一次二十块。', question: '是否同意用 6.2 万元维修资金，给5号楼换单元门？' },
  chosen: { title: '5号楼想自己请一家物业', text: '楼道半个月没人扫了。', question: '请从三家里选一家，管5号楼的楼道和电梯' },
} as const
const COMPANIES = { kind: 'seats', seats: 1, options: ['顺安物业', '柳园自管小组', '鲁班物业服务公司'].map((words) => ({ words })) } as const
/** Of a large home: the area that is missing without it. */
const ONE_MORE: Registered = ['5号楼', '1单元', '202', '朱丽娟', '19900001374']
type Asked = keyof typeof ASKED
const DECIDED = '用维修资金 21.6 万元重做5号楼屋面防水，由顺安物业组织施工，业委会派人到场看着。'

export type Decided = Readonly<{ ownersPassed: string; ownersUndrafted: string; ownersFailed: string; ownersChosen: string; ownersResolution: string }>

async function laidOpen(asked: Asked): Promise<PrepareOwnersPollAnswer> {
  const { question, ...words } = ASKED[asked]
  const issueId = await aPublicMatter('zhao-min', { ...words, category: 'repair' })
  const secretary = await Caller.as('secretary')
  const { estates: [estate] } = await secretary.get<OwnersPollPlan>(`/issues/${issueId}/owners-polls/plan`)
  const building = estate?.buildings.find(({ name }) => name === '5号楼')
  const put = asked === 'chosen' ? { matter: 'property_company', slate: COMPANIES } : { matter: 'use_fund' }
  const request = { requestKey: randomUUID(), ...put, question, estateId: estate?.estateId, buildingIds: [building?.buildingId] }
  return secretary.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)
}

const choiceOf = (at: number): Choice => (at % 9 === 4 ? 'reject' : at % 13 === 6 ? 'abstain' : 'approve')
/** The first is approved by most, the second by about half, the third by few. */
const companiesOf = (at: number) => ({ A: at % 5 === 3 ? 'reject' : 'approve', ...(at % 2 === 0 ? { B: 'approve' } : { B: 'abstain' }), ...(at % 4 === 0 ? { C: 'approve' } : {}) })
const cast = async (who: string, pollId: string, choice: Choice, more: object = {}) => (await Caller.as(who)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice, ...more })

/** One building has decided three times: heads enough for each, area enough for two; one of these is published. */
export async function whatOwnersDecided(): Promise<Decided> {
  const settled = await settledIn5([ONE_MORE])
  const oneMore = settled.at(-1) ?? ''
  const neighbours = [...settled.slice(0, -1), 'zhao-min']
  const [passed, undrafted, failed, chosen] = [await laidOpen('passed'), await laidOpen('undrafted'), await laidOpen('failed'), await laidOpen('chosen')]
  await clock.passTo(endOf(passed.reviewUntil))
  const announceOn = addDays(passed.reviewUntil, 1)
  const opensOn = addDays(announceOn, 16)
  const closesOn = addDays(opensOn, 14)
  const secretary = await Caller.as('secretary')
  for (const { pollId } of [passed, undrafted, failed, chosen]) await secretary.post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, { opensOn, closesOn })
  await clock.passTo(instantAt(opensOn, '08:00'))
  const oneDevice = { deviceKey: randomUUID() }
  await forEachOf(neighbours, async (who, i) => {
    for (const { pollId } of [passed, undrafted, failed]) await cast(who, pollId, choiceOf(i), pollId === undrafted.pollId && i < MANY_FROM_ONE.device ? oneDevice : {})
    await (await Caller.as(who)).post(`/polls/${chosen.pollId}/ballots`, { requestKey: randomUUID(), choices: companiesOf(i) })
  })
  for (const { pollId } of [passed, undrafted]) for (const who of ['xu-lihua', oneMore]) await cast(who, pollId, 'approve')
  for (const who of ['xu-lihua', oneMore]) await (await Caller.as(who)).post(`/polls/${chosen.pollId}/ballots`, { requestKey: randomUUID(), choices: companiesOf(1) })
  await clock.passTo(endOf(closesOn))
  const { resolutionId } = await secretary.post<ResolutionView>(`/polls/${passed.pollId}/resolution`, { text: DECIDED })
  await secretary.post(`/resolutions/${resolutionId}/publish`)
  return { ownersPassed: passed.pollId, ownersUndrafted: undrafted.pollId, ownersFailed: failed.pollId, ownersChosen: chosen.pollId, ownersResolution: resolutionId }
}
