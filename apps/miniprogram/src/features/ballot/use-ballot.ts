import { useEffect, useState } from 'react'
import type { Choice, MyBallot, MyRollEntry, PollView } from '@silin/shared'
import { castBallot, newRequestKey, Refused, useAction, type Action, type Query } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { useSession } from '@/session'
import { toast } from '@/ui'

/** A vote that was confirmed; kept until its answer came, so that it is sent again as the same vote. */
type Unsent = Readonly<{ requestKey: string; choice: Choice }>

export type Ballot = Readonly<{
  /** Whose vote it is now: the next of the reader's entries that has not voted. */
  entry: MyRollEntry | undefined
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

const keyOf = (owner: string | undefined, pollId: string, rollEntryId: string) => storageKey<Unsent>(`ballot.${owner ?? ''}.${pollId}.${rollEntryId}`)

/** The poll as it stands once this entry has voted; the page goes on to the next entry, if there is one. */
function withBallot(poll: PollView, rollEntryId: string, ballot: MyBallot): PollView {
  const myEntries = poll.myEntries.map((entry) => (entry.rollEntryId === rollEntryId ? { ...entry, ballot, mayVote: false } : entry))
  const mayVote = myEntries.some((entry) => entry.mayVote)
  return { ...poll, myEntries, mayVote, myBallot: mayVote ? null : ballot, offered: mayVote ? poll.offered : poll.offered.filter((action) => action !== 'vote') }
}

/** Whose turn it is; once all have voted, the first, so that what was kept for it can be forgotten. */
function turnOf({ myEntries }: PollView): Readonly<{ entry: MyRollEntry | undefined; rollEntryId: string }> {
  const entry = myEntries.find(({ mayVote }) => mayVote)
  return { entry, rollEntryId: (entry ?? myEntries[0])?.rollEntryId ?? '' }
}

/** Choose, look again, cast. A cast that lost its answer keeps its key on the phone. */
export function useBallot({ data: poll, replace, refresh }: Poll): Ballot {
  const owner = useSession((session) => session.owner)
  const { pollId } = poll
  const { entry, rollEntryId } = turnOf(poll)
  const key = keyOf(owner, pollId, rollEntryId)
  const [choice, setChoice] = useState<Choice>()
  const [asking, setAsking] = useState(false)
  const [unsent, setUnsent] = useState(() => readStored(key)?.choice)
  const [earlier, setEarlier] = useState<Choice>()
  const settled = poll.myBallot !== null || (poll.state !== 'open' && poll.state !== 'announced')
  useEffect(() => {
    if (settled) forget(keyOf(owner, pollId, rollEntryId))
  }, [settled, owner, pollId, rollEntryId])

  const cast = useAction(async () => {
    if (!choice || !entry) return
    const requestKey = readStored(key)?.requestKey ?? newRequestKey()
    store(key, { requestKey, choice })
    setUnsent(choice)
    const { ballot } = await castBallot(pollId, { requestKey, choice, rollEntryId }).catch((reason: unknown) => {
      // Refused because the world has moved on: the page shows how.
      if (reason instanceof Refused) void refresh()
      throw reason
    })
    forget(key)
    setUnsent(undefined)
    if (ballot.choice !== choice) setEarlier(ballot.choice)
    setAsking(false)
    const next = withBallot(poll, rollEntryId, ballot)
    // The next entry chooses afresh: nothing is preselected on a ballot.
    if (next.mayVote) setChoice(undefined)
    if (next.mayVote) toast(`${entry.alias}投好了`)
    replace(next)
    void refresh()
  })
  const choose = (next: Choice) => {
    cast.clear()
    setChoice(next)
    setAsking(true)
  }
  return { entry, choice, asking, choose, ask: () => setAsking(true), goBack: () => setAsking(false), cast, unsent, earlier }
}
