import type { MeetingView, QuestionList } from '@silin/shared'
import { fetchQuestions, useBeat, useQuery, type Beat, type Query } from '@/api'

/** Who supports a question is not told otherwise. */
const ANYWAY_MS = 15_000

/** Questions of a meeting whose form lives from them, as the session goes on; nothing is asked for at the others. */
export function useQuestions(meeting: Pick<MeetingView, 'meetingId' | 'questions' | 'state'> | undefined, beat: Beat): Query<QuestionList> {
  const key = meeting && meeting.questions !== null ? meeting.meetingId : undefined
  const query = useQuery(key && `questions.${key}`, () => fetchQuestions(key ?? ''))
  useBeat(beat, query.refresh, { spreadMs: 0, anywayMs: ANYWAY_MS, active: key !== undefined && meeting?.state === 'in_session' })
  return query
}
