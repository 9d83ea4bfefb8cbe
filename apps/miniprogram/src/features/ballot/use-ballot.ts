import { useEffect, useState } from 'react'
import type { Choice, MyBallot, PollView } from '@silin/shared'
import { castBallot, newRequestKey, Refused, useAction, type Action, type Query } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { useSession } from '@/session'

/** A vote that was confirmed; kept until its answer came, so that it is sent again as the same vote. */
type Unsent = Readonly<{ requestKey: string; choice: Choice }>

export type Ballot = Readonly<{
  choice: Choice | undefined
  /** The choice is being repeated in words, before it is sent. */
  asking: boolean
  choose: (choice: Choice) => void
  ask: () => void
  goBack: () => void
  cast: Action<[]>
  /** Confirmed before, and no answer came. */
  unsent: Choice | undefined
  /** What counts, where an earlier try had arrived with another choice. */
  earlier: Choice | undefined
}>

type Poll = Pick<Query<PollView>, 'replace' | 'refresh'> & Readonly<{ data: PollView }>

const keyOf = (owner: string | undefined, pollId: string) => storageKey<Unsent>(`ballot.${owner ?? ''}.${pollId}`)

function withBallot(poll: PollView, myBallot: MyBallot): PollView {
  return { ...poll, myBallot, mayVote: false, offered: poll.offered.filter((action) => action !== 'vote') }
}

/** Choose, look again, cast. A cast that lost its answer keeps its key on the phone. */
export function useBallot({ data: poll, replace, refresh }: Poll): Ballot {
  const owner = useSession((session) => session.owner)
  const { pollId } = poll
  const key = keyOf(owner, pollId)
  const [choice, setChoice] = useState<Choice>()
  const [asking, setAsking] = useState(false)
  const [unsent, setUnsent] = useState(() => readStored(key)?.choice)
  const [earlier, setEarlier] = useState<Choice>()
  const settled = poll.myBallot !== null || (poll.state !== 'open' && poll.state !== 'announced')
  useEffect(() => {
    if (settled) forget(keyOf(owner, pollId))
  }, [settled, owner, pollId])

  const cast = useAction(async () => {
    if (!choice) return
    const requestKey = readStored(key)?.requestKey ?? newRequestKey()
    store(key, { requestKey, choice })
    setUnsent(choice)
    const { ballot } = await castBallot(pollId, { requestKey, choice }).catch((reason: unknown) => {
      // Refused because the world has moved on: the page shows how.
      if (reason instanceof Refused) void refresh()
      throw reason
    })
    forget(key)
    setUnsent(undefined)
    if (ballot.choice !== choice) setEarlier(ballot.choice)
    setAsking(false)
    replace(withBallot(poll, ballot))
    void refresh()
  })
  const choose = (next: Choice) => {
    cast.clear()
    setChoice(next)
    setAsking(true)
  }
  return { choice, asking, choose, ask: () => setAsking(true), goBack: () => setAsking(false), cast, unsent, earlier }
}
