import { dayOf, dayWords, type MeetingView, type PollResult, type PollView } from '@silin/shared'

type Voted = Pick<PollView, 'question' | 'issueTitle' | 'effect' | 'closesAt'> & Readonly<{ result: PollResult }>
type Where = Pick<MeetingView, 'venueName' | 'formName'>

const ASKING = /^(?:大家|各位|您|你)?(?:是否|是不是|同不同意|同意不同意|愿不愿意|要不要|能不能|可不可以)(?:同意|赞成)?/
const TAIL = /(?:[，,]?(?:好不好|行不行|可不可以|您同意|同意)?吗?)?[？?。！!\s]*$/

/** The question as what was agreed to: 「是否同意装隔离桩？」 → 「同意装隔离桩」. */
export function agreedWords(question: string): string {
  const statement = question.trim().replace(TAIL, '').replace(ASKING, '').replace(/^(?:同意|赞成)/, '')
  return `同意${statement}`
}

/** The 协商意见 out of what the system knows; the convener changes what needs changing. */
export function proposedText({ question, issueTitle, effect, closesAt, result }: Voted, meeting: Where | undefined): string {
  const day = dayWords(dayOf(new Date(closesAt ?? result.certifiedAt)))
  const place = meeting ? `在${meeting.venueName}开${meeting.formName}，` : ''
  const worth = effect === 'consensus' ? '本意见记录到会的人的意见，没有法律强制力，请大家一起遵守。' : ''
  return [`${day}，${place}大家商量了「${issueTitle}」。`, result.words, `协商意见：${agreedWords(question)}。`, worth].filter(Boolean).join('\n')
}
