import { randomUUID } from 'node:crypto'
import type { AttendeeRow, GistKind, Hands, HandCountView } from '@silin/shared'
import { aPublicMatter, Caller } from '../support'
import { called, opened, started } from './sitting'
import { on, tapping, type View } from './view'

/** Hands: announced; counted and not said yet; and an item for which none were raised. */
export type Room = Readonly<{ handsDecided: string; handsKept: string; handsItem: string; handsOn: string }>

const HERE = ['wang-xiulan', 'chen-li', 'zhou-jianguo', 'zheng-yu', 'wu-fang', 'xu-lihua', 'gao-xiang']
const HANDS = '/packages/meeting/pages/hands/index'
const matter = (title: string, text: string) => aPublicMatter('wang-xiulan', { title, text })

/** Two evenings of the council at which hands are raised. */
export async function whatHandsDecided(here: string): Promise<Room> {
  const [bench, lamp] = [await matter('7号楼前的长椅断了一根木条', '坐下去夹腿，老人不敢坐。'), await matter('东门口晚上太暗', '下晚自习的孩子看不见台阶。')]
  const first = await called(here, [bench, lamp])
  await opened(first, HERE)
  const secretary = await Caller.as('secretary')
  const personOf = async (wanted: string) => (await secretary.get<readonly AttendeeRow[]>(`/meetings/${first}/attendance`)).find(({ name }) => name === wanted)?.personId
  const watchedByPersonId = await personOf('郑雨')
  const count = (agendaItemId: string, question: string, hands: Hands) =>
    secretary.post<HandCountView>(`/agenda-items/${agendaItemId}/hands`, { requestKey: randomUUID(), question, hands, watchedByPersonId })
  const one = await started(first, bench)
  const propose = async (text: string, kind: GistKind, name: string) => secretary.post(`/agenda-items/${one}/gists`, { requestKey: randomUUID(), text, kind, speakerPersonId: await personOf(name) })
  await propose('换成带靠背的，老人坐得住', 'proposal', '王秀兰')
  await propose('木条用防腐木，不然两年又烂了', 'amendment', '郑雨')
  const { pollId } = await count(one, '7号楼前的长椅换成带靠背的，您同意吗？', { approve: 4, reject: 2, abstain: 1, notRaised: 0 })
  await secretary.post(`/agenda-items/${one}/hands/correct`, { requestKey: randomUUID(), replaces: 1, reason: '后面的没数到', hands: { approve: 5, reject: 1, abstain: 0, notRaised: 1 }, watchedByPersonId })
  await secretary.post(`/agenda-items/${one}/hands/announce`, { version: 2 })
  const two = await started(first, lamp)
  await count(two, '东门口加一盏太阳能灯，您同意吗？', { approve: 6, reject: 0, abstain: 0, notRaised: 1 })

  const hedge = await matter('小广场的冬青太高，挡住了路口', '骑车的出来看不见人。')
  const handsOn = await called(here, [hedge])
  await opened(handsOn, HERE)
  const handsItem = await started(handsOn, hedge)
  await (await Caller.as('wu-fang')).post(`/agenda-items/${handsItem}/recusals/mine`, { reason: '修剪的活儿是我弟弟包的' })
  for (const person of ['zheng-yu', 'wang-xiulan', 'gao-xiang']) await (await Caller.as(person)).post(`/agenda-items/${handsItem}/queue`)
  return { handsDecided: pollId, handsKept: two, handsItem, handsOn }
}

export const inTheRoom = ({ handsDecided, handsKept, handsItem, handsOn }: Room): View[] => [
  on('secretary', 'room-host', '/packages/meeting/pages/host/index', { meetingId: handsOn }),
  on('secretary', 'room-sheet', '/packages/meeting/pages/host/index', { meetingId: handsOn }, tapping('.t-open-room')),
  on('wang-xiulan', 'room-mine', '/packages/meeting/pages/detail/index', { meetingId: handsOn }),
  on('chen-li', 'room-recuse', '/packages/meeting/pages/detail/index', { meetingId: handsOn }, tapping('.t-recuse-me')),
  on('secretary', 'hands', HANDS, { agendaItemId: handsItem }),
  on('secretary', 'hands-short', HANDS, { agendaItemId: handsItem }, async (phone) => {
    await phone.type('#hands-approve', '4')
    await phone.type('#hands-reject', '1')
  }),
  on('secretary', 'hands-kept', HANDS, { agendaItemId: handsKept }),
  on('secretary', 'hands-correct', HANDS, { agendaItemId: handsKept }, tapping('.t-correct-hands')),
  on('secretary', 'hands-aside', HANDS, { agendaItemId: handsKept }, tapping('.t-set-aside-sheet')),
  on('secretary', 'hands-sheet', '/packages/meeting/pages/host/index', { meetingId: handsOn }, async (phone) => {
    await phone.tap('.t-poll-sheet')
    await phone.tap('.t-way .chip', '举手')
  }),
  on('secretary', 'draft-proposals', '/packages/poll/pages/draft/index', { pollId: handsDecided }, async (phone) => phone.tapFirst('.t-adopt')),
  on('wang-xiulan', 'hands-result', '/packages/poll/pages/result/index', { pollId: handsDecided }),
]
