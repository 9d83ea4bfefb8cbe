import type { MeetingView, QuestionList } from '@silin/shared'
import { fetchQuestions, useQuery, type Query } from '@/api'
import { useWhileVisible } from '@/platform'

/** How often the page asks what was asked while the meeting is on. */
const LIVE_MS = 5_000

/** Questions of a meeting whose form lives from them; nothing is asked for at the others. */
export function useQuestions(meeting: Pick<MeetingView, 'meetingId' | 'questions' | 'state'> | undefined): Query<QuestionList> {
  const key = meeting && meeting.questions !== null ? meeting.meetingId : undefined
  const query = useQuery(key && `questions.${key}`, () => fetchQuestions(key ?? ''))
  useWhileVisible(() => void query.refresh(), LIVE_MS, key !== undefined && meeting?.state === 'in_session')
  return query
}
