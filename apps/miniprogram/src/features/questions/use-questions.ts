import { useEffect, useRef } from 'react'
import type { MeetingView, QuestionList } from '@silin/shared'
import { fetchQuestions, useQuery, type Query } from '@/api'
import { useWhileVisible } from '@/platform'

/** In case what follows the room missed something: who supports a question is not told otherwise. */
const ANYWAY_MS = 15_000

/** Questions of a meeting whose form lives from them; nothing is asked for at the others. `shape` names what goes on: another one, and they are asked for. */
export function useQuestions(meeting: Pick<MeetingView, 'meetingId' | 'questions' | 'state'> | undefined, shape: string | undefined): Query<QuestionList> {
  const key = meeting && meeting.questions !== null ? meeting.meetingId : undefined
  const query = useQuery(key && `questions.${key}`, () => fetchQuestions(key ?? ''))
  useWhileVisible(() => void query.refresh(), ANYWAY_MS, key !== undefined && meeting?.state === 'in_session')
  const seen = useRef(shape)
  const { refresh } = query
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== shape) void refresh()
    seen.current = shape
  }, [shape, refresh])
  return query
}
