import { addDays, endOf, instantAt, type AnnouncePollAnswer, type Day, type HomeFound, type HomeOfRegister, type Me, type OwnersPollPlan, type PrepareOwnersPollAnswer, type RollDifferences, type RollView } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, clock } from '../support'
import { votesEntrusted } from './proxies'
import { parkingIsOwned, whereParkingCounts } from './parking'
import { envelopesCame, lookedAgain, readAlike, readBy, witnessNamed, type PaperVotes } from './paper'

const ROOF = { title: '用维修资金给 12 栋楼换屋面防水', text: '顶楼一下雨就漏，补了三年还是漏，物业说要整个换。', category: 'repair' } as const
const LIFT = { title: '用维修资金换 8号楼两部电梯', text: '电梯用了十八年，上个月困人两次。', category: 'safety' } as const
const GATE = { title: '用维修资金换两个大门的道闸', text: '道闸三天两头坏，一早一晚堵得出不去。', category: 'repair' } as const
const COMMITTEE = { title: '业委会任期到了，要选新的委员', text: '这一届到年底就满五年了。', category: 'other' } as const
/** Five stand for three seats. */
const NAMES = { matter: 'owners_committee', slate: { kind: 'seats', seats: 3, options: ['何伟', '郑玉', '孙福海', '马秀芳', '高建军'].map((words) => ({ words })) } } as const
const PUMP = { title: '用维修资金换地下室的排水泵', text: '一下暴雨地下室就进水。', category: 'repair' } as const
const CLEANING = { title: '物业合同到期，要选一家物业公司', text: '年底合同到期，续不续、换谁家，请大家定。', category: 'other' } as const
const BIDDERS = { matter: 'property_company', slate: { kind: 'seats', seats: 1, options: [{ words: '顺安物业' }, { words: '安居物业' }] } } as const
const FENCE = { title: '用维修资金把北围墙重砌', text: '围墙裂了一道大缝，孩子在下面玩。', category: 'safety' } as const
const LAMPS = { title: '用维修资金换园区的路灯', text: '路灯坏了一半，晚上看不见路。', category: 'repair' } as const
const PAVING = { title: '用维修资金重铺地下车库的地坪', text: '地坪起砂，车一开满屋灰。', category: 'repair' } as const
const GARAGE = { title: '用维修资金给地下车库换排风', text: '一进车库就呛嗓子。', category: 'repair' } as const
const DRAIN = { title: '用维修资金给地下车库做截水沟', text: '下雨天水顺着坡道往里灌。', category: 'repair' } as const
/** Long enough to be still open when the rest of the scene has been set; and as short as may be. */
const OPEN_DAYS = 59
const SHORT_DAYS = 4
const LATER_DAYS = 120

/** The secretary puts it to all owners of the estate: the roll lies open. */
export async function laidOpen(matter: Parameters<typeof aPublicMatter>[1], question: string, put: object = { matter: 'use_fund' }): Promise<PrepareOwnersPollAnswer> {
  const issueId = await aPublicMatter('he-wei', matter)
  const secretary = await Caller.as('secretary')
  const { estates } = await secretary.get<OwnersPollPlan>(`/issues/${issueId}/owners-polls/plan`)
  const request = { requestKey: randomUUID(), ...put, question, estateId: estates[0]?.estateId, buildingIds: [] }
  return secretary.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)
}

export type OwnersVotes = Readonly<{
  /** Open, with an error found and a home sold. */
  ownersVote: string
  /** Announced, its roll put right once and wrong again. */
  ownersAnnounced: string
  /** Certified with an error of its roll. */
  ownersResult: string
  /** Names for seats, open. */
  ownersNames: string
  /** Parking counts, and votes may be changed: open, and counted. */
  ownersGarage: string
  ownersDrain: string
}> & PaperVotes

/** Three votes announced on one day: one opens much later, two on their first day, of which one is over. */
export async function theOwnersVotes(here: string): Promise<OwnersVotes> {
  const { today: madeOn } = await (await Caller.as('secretary')).get<Me>('/me')
  const vote = await laidOpen(ROOF, '是否同意用 86.4 万元维修资金，给 12 栋楼换屋面防水？')
  const later = await laidOpen(GATE, '是否同意用 9.8 万元维修资金，换两个大门的道闸？')
  const brief = await laidOpen(PUMP, '是否同意用 6.2 万元维修资金，换地下室的排水泵？')
  const names = await laidOpen(COMMITTEE, '请选出 3 位新的业委会委员', NAMES)
  const fence = await laidOpen(FENCE, '是否同意用 18.6 万元维修资金，把北围墙重砌？')
  const lamps = await laidOpen(LAMPS, '是否同意用 7.4 万元维修资金，换园区的路灯？')
  const bidders = await laidOpen(CLEANING, '请从两家公司里选一家做物业', BIDDERS)
  await parkingIsOwned(here)
  const [garage, drain] = await whereParkingCounts(here, async () => [
    await laidOpen(GARAGE, '是否同意用 15.3 万元维修资金，给地下车库换排风？'),
    await laidOpen(DRAIN, '是否同意用 3.8 万元维修资金，给地下车库做截水沟？'),
  ] as const)
  const { reviewUntil } = vote
  await clock.passTo(endOf(reviewUntil))
  const announceOn = addDays(reviewUntil, 1)
  const opensOn = addDays(announceOn, 16)
  await announcedFor(vote.pollId, opensOn, OPEN_DAYS)
  await announcedFor(names.pollId, opensOn, OPEN_DAYS)
  await announcedFor(later.pollId, addDays(announceOn, LATER_DAYS), OPEN_DAYS)
  await announcedFor(garage.pollId, opensOn, OPEN_DAYS)
  for (const { pollId } of [brief, fence, lamps, bidders, drain]) await announcedFor(pollId, opensOn, SHORT_DAYS)
  await sold(here, '7号楼1单元201', announceOn)
  await confirmed(later.pollId, 'corrections', '7号楼1单元201 公告那天过了户，登记晚了一步')
  await clock.passTo(instantAt(opensOn, '08:00'))
  for (const person of ['wang-xiulan', 'chen-li', 'zhao-min', 'wu-fang']) {
    for (const { pollId } of [vote, brief]) await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
  }
  for (const { pollId } of [garage, drain]) await (await Caller.as('wang-xiulan')).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), choice: 'approve' })
  await (await Caller.as('wang-xiulan')).post(`/polls/${names.pollId}/ballots`, { requestKey: randomUUID(), choices: { A: 'approve', B: 'approve', C: 'reject', E: 'abstain' } })
  await sold(here, '7号楼1单元301', madeOn)
  for (const { pollId } of [vote, brief]) await confirmed(pollId, 'findings', '7号楼1单元301 排名册那天已经卖了，没有登记')
  await sold(here, '7号楼1单元401', opensOn)
  await envelopesCame(vote.pollId, ['1号楼2单元301', '3号楼1单元202'])
  await votesEntrusted(vote.pollId)
  await envelopesCame(fence.pollId, ['1号楼2单元301', '2号楼3单元402', '3号楼1单元202', '4号楼2单元101', '6号楼3单元301'])
  await envelopesCame(lamps.pollId, ['1号楼2单元301', '2号楼3单元402', '3号楼1单元202'])
  await envelopesCame(bidders.pollId, ['1号楼2单元301', '2号楼3单元402'])
  for (const { pollId } of [vote, fence, lamps, bidders]) await witnessNamed(pollId)
  await clock.passTo(endOf(addDays(opensOn, SHORT_DAYS)))
  await readBy(fence.pollId, 'grid-worker', (['approve', 'approve', 'reject', 'approve'] as const).map((choice) => ({ choice })))
  await readBy(fence.pollId, 'committee', (['approve', 'reject', 'abstain'] as const).map((choice) => ({ choice })))
  await lookedAgain(fence.pollId, 'approve')
  await readBy(bidders.pollId, 'grid-worker', [{ choices: { A: 'approve', B: 'reject' } }, { choices: { A: 'reject' } }])
  await readBy(bidders.pollId, 'committee', [{ choices: { A: 'approve', B: 'reject' } }])
  await readAlike(lamps.pollId, ['approve', 'approve', 'void'])
  return { ownersVote: vote.pollId, ownersAnnounced: later.pollId, ownersResult: brief.pollId, ownersNames: names.pollId, ownersGarage: garage.pollId, ownersDrain: drain.pollId, paperReading: fence.pollId, paperRead: lamps.pollId, paperBidders: bidders.pollId }
}

export async function announcedFor(pollId: string, opensOn: Day, days: number): Promise<void> {
  await (await Caller.as('secretary')).post<AnnouncePollAnswer>(`/polls/${pollId}/announce`, { opensOn, closesOn: addDays(opensOn, days) })
}

/** Entered by the secretary: the register knows another owner from that day. */
async function sold(here: string, label: string, on: Day): Promise<void> {
  const secretary = await Caller.as('secretary')
  const [home] = await secretary.get<readonly HomeFound[]>(`/communities/${here}/register/homes?text=${encodeURIComponent(label)}`)
  const { people } = await secretary.get<HomeOfRegister>(`/homes/${home?.homeId}/people`)
  const sellerIds = people.filter(({ capacity }) => capacity === 'owner').map(({ personId }) => personId)
  const sale = { requestKey: randomUUID(), on, reason: '卖了房', document: '不动产权证', sellerIds, buyers: [{ name: '梅雨亭', phone: '19900000931' }] }
  await secretary.post(`/homes/${home?.homeId}/transfer`, sale)
}

/** What roll and register say differently, looked at and confirmed. */
async function confirmed(pollId: string, kind: 'corrections' | 'findings', reason: string): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { sha256: seenSha256 } = await secretary.get<RollDifferences>(`/polls/${pollId}/roll/differences`)
  await secretary.post(`/polls/${pollId}/roll/${kind}`, { requestKey: randomUUID(), reason, seenSha256 })
}

/** Lying open today, with an objection that waits and a neighbour who is marked. */
export async function aRollLaidOpen(): Promise<string> {
  const { pollId } = await laidOpen(LIFT, '是否同意用 52 万元维修资金，换 8号楼两部电梯？')
  await (await Caller.as('lin-xiaodong')).post(`/polls/${pollId}/roll/objections`, { requestKey: randomUUID(), text: '我家面积是 90.50 平，名册上写少了' })
  const { mine: [entry] } = await (await Caller.as('wang-xiulan')).get<RollView>(`/polls/${pollId}/roll`)
  await (await Caller.as('secretary')).post(`/polls/${pollId}/roll/conflicts`, { rollEntryId: entry?.rollEntryId, ground: 'interested_owner', reason: '电梯旁边的住户，家里承包电梯维保' })
  return pollId
}

/** Lying open, with parking in its areas. */
export const aRollWithParking = async (here: string): Promise<string> =>
  (await whereParkingCounts(here, () => laidOpen(PAVING, '是否同意用 28 万元维修资金，重铺地下车库的地坪？'))).pollId
