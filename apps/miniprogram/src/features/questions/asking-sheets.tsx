import type { AttendeeRow } from '@silin/shared'
import { fetchCommunity, useCommunity, useQuery } from '@/api'
import { AnswerSheet } from './answer-sheet'
import { NotPossibleSheet } from './not-possible-sheet'
import { OnBehalfSheet } from './on-behalf-sheet'
import { PromiseSheet } from './promise-sheet'
import type { Asking } from './use-asking'

type AskingSheetsProps = { meetingId: string; asking: Asking; today: string; present: readonly AttendeeRow[]; refresh: () => Promise<void> }

/** The ways to end the question under way, each a form of its own per question, and writing one down for somebody. */
export function AskingSheets({ meetingId, asking, today, present, refresh }: AskingSheetsProps) {
  const { questions, current, over, setOver } = asking
  const { communityId } = useCommunity()
  const community = useQuery(communityId && questions.data ? `community.${communityId}` : undefined, () => fetchCommunity(communityId ?? ''))
  const carriers = community.data?.carriers ?? []
  const close = () => setOver(undefined)
  const ending = current && questions.data && { question: current, onClose: close, onEnded: refresh }
  return (
    <>
      {ending && <PromiseSheet key={`promise.${ending.question.questionId}`} {...ending} carriers={carriers} proposedDueOn={questions.data?.proposedDueOn ?? today} today={today} open={over === 'promise'} />}
      {ending && <AnswerSheet key={`answer.${ending.question.questionId}`} {...ending} offices={carriers} open={over === 'answer'} />}
      {ending && <NotPossibleSheet key={`declare.${ending.question.questionId}`} {...ending} open={over === 'declare'} />}
      <OnBehalfSheet meetingId={meetingId} present={present} open={over === 'behalf'} onClose={close} refresh={refresh} />
    </>
  )
}
