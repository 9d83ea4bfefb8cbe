import { useState } from 'react'
import { ballotTextSha256, type AttendeeRow, type PollView, type VoteRequest } from '@silin/shared'
import { castByHand, newRequestKey, useAction, type Action, type Refused } from '@/api'
import { sha256 } from '@/platform'
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

/** A refusal, said to who enters the vote rather than to who votes. */
function refusalOf(problem: Refused | undefined): string | undefined {
  if (problem?.is('checkin.needed')) return '开始表决时，这位见证人还没有签到，请另选一位。'
  if (problem?.is('poll.not_on_roll')) return '开始表决时，这位居民还没有签到，不在这次的名册里。'
  if (problem?.is('ballot.already_cast')) return '这位居民已经投过了，一人一票。'
  if (problem?.is('request.invalid')) return '见证人要是另一位到会的居民，不能是工作人员，请另选一位。'
  return undefined
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
