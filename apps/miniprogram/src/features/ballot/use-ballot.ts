import { useEffect, useState } from 'react'
import { ballotTextSha256, type MyBallot, type MyRollEntry, type PollView, type VoteRequest } from '@silin/shared'
import { castBallot, castByProxy, newRequestKey, Refused, useAction, type Action, type Query } from '@/api'
import { forget, readStored, sha256, storageKey, store } from '@/platform'
import { useSession } from '@/session'
import { toast } from '@/ui'
import { entryName } from './entry-name'
import { sentVote } from './sent-vote'
import { voteWords } from './vote-words'

/** A vote that was confirmed; kept until its answer came, so that it is sent again as the same vote. */
type Unsent = Readonly<{ requestKey: string; vote: VoteRequest }>

export type Ballot = Readonly<{
  /** Whose vote it is now: the one that is being changed, else the next of the reader's entries that has not voted. */
  entry: MyRollEntry | undefined
  /** A vote that is there already is being changed. */
  changing: boolean
  change: (entry: MyRollEntry) => void
  /** Leaves it as it was. */
  keep: () => void
  /** What is marked so far. */
  vote: VoteRequest | undefined
  /** It is being repeated in words, before it is sent. */
  asking: boolean
  /** Marked, with nothing more to mark. */
  choose: (vote: VoteRequest) => void
  /** One line of several. */
  mark: (vote: VoteRequest) => void
  ask: () => void
  goBack: () => void
  cast: Action<[]>
  /** Confirmed before, and no answer came. */
  unsent: VoteRequest | undefined
  /** In words, what was sent last, where an earlier try had arrived saying something else. */
  late: string | undefined
}>

type Poll = Pick<Query<PollView>, 'replace' | 'refresh'> & Readonly<{ data: PollView }>

const keyOf = (owner: string | undefined, pollId: string, rollEntryId: string) => storageKey<Unsent>(`ballot.${owner ?? ''}.${pollId}.${rollEntryId}`)

/** The poll as it stands once this entry has voted; the page goes on to the next entry, if there is one. */
function withBallot(poll: PollView, rollEntryId: string, ballot: MyBallot): PollView {
  const myEntries = poll.myEntries.map((entry) => (entry.rollEntryId === rollEntryId ? { ...entry, ballot, mayVote: false, mayChange: poll.changeable && entry.heldFor === null, mayEntrust: false } : entry))
  const mayVote = myEntries.some((entry) => entry.mayVote)
  return { ...poll, myEntries, mayVote, myBallot: mayVote ? null : ballot, offered: mayVote ? poll.offered : poll.offered.filter((action) => action !== 'vote') }
}

/** Whose turn it is; once all have voted, the first, so that what was kept for it can be forgotten. */
function turnOf({ myEntries }: PollView, changed: string | undefined): Readonly<{ entry: MyRollEntry | undefined; rollEntryId: string }> {
  const entry = myEntries.find(({ rollEntryId, mayVote }) => (changed === undefined ? mayVote : rollEntryId === changed))
  return { entry, rollEntryId: (entry ?? myEntries[0])?.rollEntryId ?? '' }
}

/** `replaces`: the receipt of the vote that is being changed. */
type Sent = Readonly<{ poll: PollView; entry: MyRollEntry; vote: VoteRequest; replaces: string | undefined }>

/** Under the key that it had the first time, which is kept until the answer is here. */
async function send({ poll, entry: { rollEntryId, heldFor }, vote, replaces }: Sent, key: ReturnType<typeof keyOf>): Promise<MyBallot> {
  const requestKey = readStored(key)?.requestKey ?? newRequestKey()
  store(key, { requestKey, vote })
  const said = { requestKey, ...sentVote(poll, vote), shownSha256: ballotTextSha256(poll, sha256) }
  const own = { ...said, rollEntryId, ...(replaces === undefined ? {} : { replaces }) }
  const { ballot } = await (heldFor ? castByProxy(poll.pollId, heldFor.authorityId, said) : castBallot(poll.pollId, own))
  forget(key)
  return ballot
}

/** What is marked, whether it is being looked at again, and which vote it is to replace. */
function useMarks() {
  const [changed, setChanged] = useState<string>()
  const [vote, setVote] = useState<VoteRequest>()
  const [asking, setAsking] = useState(false)
  const [late, setLate] = useState<string>()
  const change = ({ rollEntryId }: MyRollEntry) => {
    setVote(undefined)
    setLate(undefined)
    setChanged(rollEntryId)
  }
  return { changed, change, keep: () => setChanged(undefined), vote, setVote, asking, ask: () => setAsking(true), goBack: () => setAsking(false), late, setLate }
}

/** In words, what was sent, where another try had arrived before it. Of a secret vote the answer is the same whatever arrived. */
function lateWords(poll: PollView, vote: VoteRequest, { choiceWords }: MyBallot): string | undefined {
  const words = voteWords(poll, vote)
  return poll.secrecy === 'named' && choiceWords !== words ? words : undefined
}

/** Choose, look again, cast. A cast that lost its answer keeps its key on the phone. */
export function useBallot({ data: poll, replace, refresh }: Poll): Ballot {
  const owner = useSession((session) => session.owner)
  const { changed, setVote, setLate, ...marks } = useMarks()
  const { entry, rollEntryId } = turnOf(poll, changed)
  const key = keyOf(owner, poll.pollId, rollEntryId)
  const [unsent, setUnsent] = useState(() => readStored(key)?.vote)
  const settled = poll.myBallot !== null || (poll.state !== 'open' && poll.state !== 'announced')
  useEffect(() => {
    if (settled) forget(keyOf(owner, poll.pollId, rollEntryId))
  }, [settled, owner, poll.pollId, rollEntryId])

  const cast = useAction(async () => {
    const { vote } = marks
    if (!vote || !entry) return
    setUnsent(vote)
    const ballot = await send({ poll, entry, vote, replaces: entry.ballot?.receipt }, key).catch((reason: unknown) => {
      // Refused because the world has moved on: the page shows how.
      if (reason instanceof Refused) void refresh()
      throw reason
    })
    setUnsent(undefined)
    setLate(lateWords(poll, vote, ballot))
    marks.goBack()
    marks.keep()
    const next = withBallot(poll, rollEntryId, ballot)
    // The next entry chooses afresh: nothing is preselected on a ballot.
    if (next.mayVote) setVote(undefined)
    if (changed !== undefined) toast('改好了，按这一次算')
    else if (next.mayVote) toast(`${entryName(entry)}投好了`)
    replace(next)
    void refresh()
  })
  const mark = (next: VoteRequest) => {
    cast.clear()
    setVote(next)
  }
  const choose = (next: VoteRequest) => {
    mark(next)
    marks.ask()
  }
  return { ...marks, entry, changing: changed !== undefined, choose, mark, cast, unsent }
}
