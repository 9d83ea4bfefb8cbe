import { useEffect, useState } from 'react'
import type { MeetingView, QuestionView } from '@silin/shared'
import type { Beat } from '@/api'
import type { Ending } from './host-questions'
import { useQuestions } from './use-questions'

export type AskingOver = Ending | 'behalf'
export type Asking = Readonly<{
  questions: ReturnType<typeof useQuestions>
  /** What is being answered: it stays until it has ended, whatever others support meanwhile. */
  current: QuestionView | undefined
  take: (questionId: string) => void
  over: AskingOver | undefined
  setOver: (over: AskingOver | undefined) => void
}>

/** The questions one after another, as the chair goes through them: the one most want to know, or one taken out of turn. */
export function useAsking(meeting: MeetingView, beat: Beat): Asking {
  const questions = useQuestions(meeting, beat)
  const [takenId, take] = useState<string>()
  const [over, setOver] = useState<AskingOver>()
  const open = (questions.data?.questions ?? []).filter(({ ended }) => ended === null)
  const current = open.find(({ questionId }) => questionId === takenId) ?? open[0]
  const isOn = meeting.state === 'in_session'
  useEffect(() => {
    if (isOn && current) take(current.questionId)
  }, [isOn, current])
  return { questions, current, take, over, setOver }
}
