import { MEETING_WORDS, type MeetingPulse, type MeetingView, type PollView } from '@silin/shared'

type Item = MeetingView['agenda'][number]
type PulseItem = MeetingPulse['items'][number]

const isSameItem = (item: Item, { startedAt, endedAt, outcome, pollId, pollState, gists }: PulseItem) =>
  item.startedAt === startedAt && item.endedAt === endedAt && item.outcome === outcome && item.pollId === pollId && item.pollState === pollState && item.gists.length === gists

/** Whether there is more to know than the pulse says: what is offered now, what was said, what was decided. */
export function isBehind({ state, agenda }: Pick<MeetingView, 'state' | 'agenda'>, pulse: MeetingPulse): boolean {
  if (state !== pulse.state) return true
  return pulse.items.length !== agenda.length || pulse.items.some((item) => {
    const known = agenda.find(({ agendaItemId }) => agendaItemId === item.agendaItemId)
    return known === undefined || !isSameItem(known, item)
  })
}

/** The page as the pulse says it is by now: who has come, what is on, whether there is a vote. */
export function withPulse(view: MeetingView, { state, expected, present, body, items }: MeetingPulse): MeetingView {
  const agenda = view.agenda.map((item) => {
    const now = items.find(({ agendaItemId }) => agendaItemId === item.agendaItemId)
    return now === undefined || isSameItem(item, { ...now, gists: item.gists.length })
      ? item
      : { ...item, startedAt: now.startedAt, endedAt: now.endedAt, outcome: now.outcome, pollId: now.pollId, pollState: now.pollState }
  })
  return { ...view, state, stateWords: MEETING_WORDS[state], attendance: { expected, present }, body, agenda }
}

/** How many have voted by now; of another vote the pulse says nothing. */
export const withVoted = (poll: PollView, { vote }: MeetingPulse): PollView =>
  vote?.pollId === poll.pollId ? { ...poll, turnout: { voted: vote.voted, roll: vote.roll } } : poll
