import { codeOf, type Choice } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, type Phone } from '../support'
import { called, opened, putToVote, started } from './sitting'
import { on, tapping, type View } from './view'

const VOTERS = ['wang-xiulan', 'chen-li', 'zhou-jianguo']
const WITHOUT_NAMES = { secrecy: 'secret', fewAcknowledged: true }

/** As a phone writes it down. */
export const castSecretly = async (person: string, pollId: string, choice: Choice): Promise<void> =>
  void (await (await Caller.as(person)).post(`/polls/${pollId}/ballots`, { requestKey: randomUUID(), code: codeOf(null, { choice, choices: null }) }))

/** Two votes without names in one meeting: one is counted, the other open, with one vote in. */
export async function whatIsSecret(here: string): Promise<Readonly<{ secretDecided: string; secretOpen: string; secretOn: string; secretCalled: string }>> {
  const [first, second] = [
    await aPublicMatter('xu-lihua', { title: '楼下的棋牌室要不要关', text: '打牌打到半夜，楼上睡不着；可老人也就这一个去处。' }),
    await aPublicMatter('ma-xiuying', { title: '谁来当三号楼的楼长', text: '老楼长搬走了，楼里的事没人招呼。' }),
  ]
  const secretOn = await called(here, [first, second])
  await opened(secretOn, VOTERS)
  const secretDecided = await putToVote(secretOn, first, ['晚上十点前收牌，大家都能接受'], '棋牌室留着，晚上十点前收牌，您同意吗？', WITHOUT_NAMES)
  for (const [index, choice] of (['approve', 'reject', 'approve'] as const).entries()) await castSecretly(VOTERS[index] ?? '', secretDecided, choice)
  await (await Caller.as('secretary')).post(`/polls/${secretDecided}/close`)
  const secretOpen = await putToVote(secretOn, second, ['郑雨热心，楼里的人都认得'], '请郑雨来当三号楼的楼长，您同意吗？', WITHOUT_NAMES)
  await castSecretly('chen-li', secretOpen, 'approve')
  return { secretDecided, secretOpen, secretOn, secretCalled: await aVoteToCall(here) }
}

/** What is talked about, and not put to the vote yet. */
async function aVoteToCall(here: string): Promise<string> {
  const issueId = await aPublicMatter('li-na', { title: '老赵家的鸡要不要搬走', text: '天不亮就叫，孩子睡不好；可他家养了十几年了。' })
  const meetingId = await called(here, [issueId])
  await opened(meetingId, VOTERS)
  await started(meetingId, issueId)
  return meetingId
}

/** On a phone that is handed over, as far as asked. */
const handingOver = (...taps: readonly string[]) => async (phone: Phone) => {
  for (const selector of ['.t-by-hand-voter-row', '.t-by-hand-witness-row', '.t-hand-over', ...taps]) await phone.tapFirst(selector)
}

const calling = (...more: readonly string[]) => async (phone: Phone) => {
  await phone.tap('.t-poll-sheet')
  await phone.tap('.t-secrecy .chip', /^不记名/)
  for (const selector of more) await phone.tap(selector)
}

export const secretVotes = ({ secretDecided, secretOpen, secretOn, secretCalled }: Awaited<ReturnType<typeof whatIsSecret>>): View[] => [
  on('wang-xiulan', 'secret-vote', '/packages/poll/pages/vote/index', { pollId: secretOpen }),
  on('wang-xiulan', 'secret-confirm', '/packages/poll/pages/vote/index', { pollId: secretOpen }, tapping('.t-choice-approve')),
  on('chen-li', 'secret-voted', '/packages/poll/pages/vote/index', { pollId: secretOpen }),
  on('secretary', 'secret-calling', '/packages/meeting/pages/host/index', { meetingId: secretCalled }, calling()),
  on('secretary', 'secret-few', '/packages/meeting/pages/host/index', { meetingId: secretCalled }, calling('.t-open-poll')),
  on('secretary', 'secret-host', '/packages/meeting/pages/host/index', { meetingId: secretOn }),
  on('secretary', 'secret-lend', '/packages/poll/pages/by-hand/index', { pollId: secretOpen }),
  on('secretary', 'secret-handed', '/packages/poll/pages/by-hand/index', { pollId: secretOpen }, handingOver()),
  on('secretary', 'secret-handed-choosing', '/packages/poll/pages/by-hand/index', { pollId: secretOpen }, handingOver('.t-begin')),
  on('secretary', 'secret-handed-confirm', '/packages/poll/pages/by-hand/index', { pollId: secretOpen }, handingOver('.t-begin', '.t-handed-approve')),
  on('wang-xiulan', 'secret-result', '/packages/poll/pages/result/index', { pollId: secretDecided }),
  on('wang-xiulan', 'secret-verify', '/packages/poll/pages/verify/index', { pollId: secretDecided }),
]
