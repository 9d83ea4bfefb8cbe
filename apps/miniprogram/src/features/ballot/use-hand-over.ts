import { useState } from 'react'
import { ballotTextSha256, type AttendeeRow, type PollView, type VoteRequest } from '@silin/shared'
import { castByHand, newRequestKey, useAction, type Action } from '@/api'
import { sha256 } from '@/platform'
import { refusalOf } from './by-hand-refusal'
import { sentVote } from './sent-vote'

/** Who is looking at this phone: its owner, or the voter it was handed to. */
export type Stage = 'people' | 'over' | 'voting' | 'back'
type People = Readonly<{ voter: AttendeeRow | undefined; witness: AttendeeRow | undefined }>

export type HandOver = Readonly<{
  stage: Stage
  people: People
  change: (part: Partial<People>) => void
  vote: VoteRequest | undefined
  mark: (vote: VoteRequest) => void
  /** Repeated in words before it is sent. */
  asking: boolean
  ask: () => void
  goBack: () => void
  cast: Action<[]>
  refusal: string | undefined
  /** No answer came: it may have arrived, so it is sent again as it was, or not at all. */
  unsure: boolean
  /** To the voter, to their ballot, back to the owner of the phone. */
  give: () => void
  begin: () => void
  takeBack: () => void
}>

/** A secret vote on somebody else's phone. What was chosen is in memory while it is sent and nowhere else; the witness stays for the next. */
export function useHandOver(poll: PollView, onReturned: () => void): HandOver {
  const [stage, setStage] = useState<Stage>('people')
  const [people, setPeople] = useState<People>({ voter: undefined, witness: undefined })
  const [vote, setVote] = useState<VoteRequest>()
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const [asking, setAsking] = useState(false)
  const forgetVote = () => {
    setVote(undefined)
    setAsking(false)
    // Another vote is another request; the same one sent again is not.
    setRequestKey(newRequestKey())
  }
  const cast = useAction(async () => {
    const { voter, witness } = people
    if (!voter || !witness || !vote) return
    const shownSha256 = ballotTextSha256(poll, sha256)
    await castByHand(poll.pollId, { requestKey, personId: voter.personId, witnessPersonId: witness.personId, ...sentVote(poll, vote), shownSha256 })
    forgetVote()
    setStage('back')
  })
  const takeBack = () => {
    forgetVote()
    cast.clear()
    setPeople(({ witness }) => ({ voter: undefined, witness }))
    setStage('people')
    onReturned()
  }
  return {
    stage, people, vote, asking, cast, takeBack,
    unsure: cast.sentence !== undefined && cast.problem === undefined,
    refusal: cast.sentence && (refusalOf(cast.problem) ?? cast.sentence),
    change: (part) => setPeople((before) => ({ ...before, ...part })),
    mark: (next) => {
      cast.clear()
      setVote(next)
    },
    ...{ ask: () => setAsking(true), goBack: () => setAsking(false) },
    ...{ give: () => setStage('over'), begin: () => setStage('voting') },
  }
}
