import { useState } from 'react'
import { ballotTextSha256, type AttendeeRow, type PollView, type VoteRequest } from '@silin/shared'
import { castByHand, newRequestKey, useAction, type Action } from '@/api'
import { sha256 } from '@/platform'
import { refusalOf } from './by-hand-refusal'
import { marked } from './vote-words'

type Slip = Readonly<{ requestKey: string; voter: AttendeeRow | undefined; vote: VoteRequest | undefined; witness: AttendeeRow | undefined }>

export type ByHand = Readonly<{
  slip: Slip
  change: (part: Partial<Omit<Slip, 'requestKey'>>) => void
  /** What is still missing, as the words of the button; undefined when nothing is. */
  missing: string | undefined
  asking: boolean
  ask: () => void
  goBack: () => void
  cast: Action<[]>
  refusal: string | undefined
}>

const blank = (witness?: AttendeeRow): Slip => ({ requestKey: newRequestKey(), voter: undefined, vote: undefined, witness })

function missingOf({ voter, vote, witness }: Slip): string | undefined {
  if (!voter) return '先选替谁登记'
  if (!vote || marked(vote) === 0) return '再选投什么'
  return witness ? undefined : '再选见证人'
}

/** One vote after the other for people without a phone; the witness stays until another is chosen. */
export function useByHand(poll: PollView, onCast: (voter: AttendeeRow) => void): ByHand {
  const [slip, setSlip] = useState(blank)
  const [asking, setAsking] = useState(false)
  const cast = useAction(async () => {
    const { requestKey, voter, vote, witness } = slip
    if (!voter || !vote || !witness) return
    const shownSha256 = ballotTextSha256(poll, sha256)
    await castByHand(poll.pollId, { requestKey, personId: voter.personId, ...vote, witnessPersonId: witness.personId, shownSha256 })
    setAsking(false)
    setSlip(blank(witness))
    onCast(voter)
  })
  const change = (part: Partial<Slip>) => {
    cast.clear()
    // Another vote is another request; the same one sent again is not.
    setSlip((before) => ({ ...before, ...part, requestKey: newRequestKey() }))
  }
  return {
    slip, change, asking, cast,
    missing: missingOf(slip),
    ask: () => setAsking(true),
    goBack: () => setAsking(false),
    refusal: cast.sentence && (refusalOf(cast.problem) ?? cast.sentence),
  }
}
