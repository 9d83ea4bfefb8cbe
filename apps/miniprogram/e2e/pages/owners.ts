import { addDays, endOf, instantAt, type AnnouncePollAnswer, type OwnersPollPlan, type PrepareOwnersPollAnswer } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, clock } from '../support'

const ROOF = { title: '用维修资金给 12 栋楼换屋面防水', text: '顶楼一下雨就漏，补了三年还是漏，物业说要整个换。', category: 'repair' } as const
const LIFT = { title: '用维修资金换 8号楼两部电梯', text: '电梯用了十八年，上个月困人两次。', category: 'safety' } as const
/** Long enough to be still open when the rest of the scene has been set. */
const OPEN_DAYS = 59

/** The secretary puts it to all owners of the estate: the roll lies open. */
async function laidOpen(matter: typeof ROOF | typeof LIFT, question: string): Promise<PrepareOwnersPollAnswer> {
  const issueId = await aPublicMatter('he-wei', matter)
  const secretary = await Caller.as('secretary')
  const { estates } = await secretary.get<OwnersPollPlan>(`/issues/${issueId}/owners-polls/plan`)
  const request = { requestKey: randomUUID(), matter: 'use_fund', question, estateId: estates[0]?.estateId, buildingIds: [] }
  return secretary.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)
}

/** Announced, come to its first day, and some have voted. */
export async function anOwnersVote(): Promise<string> {
  const { pollId, reviewUntil } = await laidOpen(ROOF, '是否同意用 86.4 万元维修资金，给 12 栋楼换屋面防水？')
  await clock.passTo(endOf(reviewUntil))
  const announceOn = addDays(reviewUntil, 1)
  const opensOn = addDays(announceOn, 16)
  const days = { opensOn, closesOn: addDays(opensOn, OPEN_DAYS) }
  await (await Caller.as('secretary')).post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, days)
  await clock.passTo(instantAt(opensOn, '08:00'))
  for (const person of ['wang-xiulan', 'chen-li', 'zhao-min', 'wu-fang']) {
    await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
  }
  return pollId
}

/** Lying open today, with an objection that waits. */
export async function aRollLaidOpen(): Promise<string> {
  const { pollId } = await laidOpen(LIFT, '是否同意用 52 万元维修资金，换 8号楼两部电梯？')
  await (await Caller.as('lin-xiaodong')).post(`/polls/${pollId}/roll/objections`, { requestKey: randomUUID(), text: '我家面积是 90.50 平，名册上写少了' })
  return pollId
}
