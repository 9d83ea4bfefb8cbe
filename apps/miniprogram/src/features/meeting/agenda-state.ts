import type { AgendaItemView, MeetingView } from '@silin/shared'

type Items = Pick<MeetingView, 'agenda'>
export type Placed = Readonly<{ item: AgendaItemView; index: number }>

function first({ agenda }: Items, is: (item: AgendaItemView) => boolean): Placed | undefined {
  const index = agenda.findIndex(is)
  const item = agenda[index]
  return item && { item, index }
}

/** What is being talked about now. */
export const runningItem = (meeting: Items) => first(meeting, (item) => item.startedAt !== null && item.endedAt === null)

/** What comes next by the order of the agenda. */
export const nextItem = (meeting: Items) => first(meeting, (item) => item.startedAt === null && item.outcome === null)

/** The vote that is open in the room: at most one at a time. */
export const votedItem = (meeting: Items) => first(meeting, (item) => item.pollId !== null && item.pollState === 'open')

const isOver = (item: AgendaItemView) => item.endedAt !== null

/** What a person who has just come in wants to know first: their own matter, else what is on, else what is next. */
export function itemForMe(meeting: Items): Placed | undefined {
  return first(meeting, (item) => item.mine && !isOver(item)) ?? runningItem(meeting) ?? nextItem(meeting)
}
