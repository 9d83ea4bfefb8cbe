import { dayOf, dayWords, outcomeWords, type MeetingView, type PollResult, type PollView } from '@silin/shared'

type Voted = Pick<PollView, 'question' | 'issueTitle' | 'kind' | 'closesAt' | 'scope' | 'slate'> & Readonly<{ result: PollResult }>
type Where = Pick<MeetingView, 'venueName' | 'formName'>

const ASKING = /^(?:大家|各位|您|你)?(?:是否|是不是|同不同意|同意不同意|愿不愿意|要不要|能不能|可不可以)(?:同意|赞成)?/
const TAIL = /(?:[，,]?(?:好不好|行不行|可不可以|您同意|同意)?吗?)?[？?。！!\s]*$/

/** The question as what was agreed to: 「是否同意装隔离桩？」 → 「同意装隔离桩」. */
export function agreedWords(question: string): string {
  const statement = question.trim().replace(TAIL, '').replace(ASKING, '').replace(/^(?:同意|赞成)/, '')
  return `同意${statement}`
}

/** The resolution out of what the system knows; the convener changes what needs changing. */
export function proposedText({ question, issueTitle, kind, closesAt, scope, slate, result }: Voted, meeting: Where | undefined): string {
  // A vote of many days ends at midnight: its last day is the one before.
  const ended = new Date(Date.parse(closesAt ?? result.certifiedAt) - 1)
  const day = dayWords(dayOf(ended))
  const decided = slate && result.slate ? outcomeWords(slate, result.slate.outcome) : agreedWords(question)
  if (kind === 'owners') return [`${scope ?? '全体'}业主就「${issueTitle}」表决，${day}截止。`, result.words, `决定：${decided}。`, '本决定对全体业主有约束力。'].join('\n')
  const held = meeting ? `在${meeting.venueName}召开${meeting.formName}，` : ''
  if (kind === 'assembly') return [`${day}，${held}就「${issueTitle}」表决。`, result.words, `会议决议：${decided}。`].join('\n')
  const place = meeting ? `在${meeting.venueName}开${meeting.formName}，` : ''
  return [`${day}，${place}大家商量了「${issueTitle}」。`, result.words, `协商意见：${decided}。`, '本意见记录到会的人的意见，没有法律强制力，请大家一起遵守。'].join('\n')
}
