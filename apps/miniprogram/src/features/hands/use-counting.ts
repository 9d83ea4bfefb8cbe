import { useState } from 'react'
import type { HandsDesk, PollView } from '@silin/shared'
import { announceHands, correctHands, countHands, fetchHandsDesk, newRequestKey, useAction, useQuery, type Action, type Query } from '@/api'
import { useWhileVisible } from '@/platform'
import { checkedHands, handsFrom, NOTHING_TYPED, typedFrom, type Checked, type TypedHands } from './typed-hands'

/** People still come in while hands are counted. */
const ROOM_MS = 5_000
const NOBODY = ''

export type Counting = Readonly<{
  desk: HandsDesk | undefined
  query: Query<HandsDesk>
  question: string
  setQuestion: (question: string) => void
  typed: TypedHands
  setTyped: (typed: TypedHands) => void
  watcher: string
  setWatcher: (personId: string) => void
  reason: string
  setReason: (reason: string) => void
  checked: Checked
  /** Numbers that were kept are being written anew. */
  correcting: boolean
  setCorrecting: (correcting: boolean) => void
  keep: Action<[]>
  announce: Action<[]>
  /** Said and certified. */
  outcome: PollView | undefined
}>

/** From the first number to the announced result. A key goes with one set of numbers, however often it is sent. */
export function useCounting(agendaItemId: string): Counting {
  const query = useQuery(agendaItemId ? `hands.${agendaItemId}` : undefined, () => fetchHandsDesk(agendaItemId))
  const [asked, setQuestion] = useState<string>()
  const [typed, setTyped] = useState<TypedHands>(NOTHING_TYPED)
  const [watcher, setWatcher] = useState(NOBODY)
  const [reason, setReason] = useState('')
  const [correcting, correct] = useState(false)
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const [outcome, setOutcome] = useState<PollView>()
  // Who was here an hour ago is no base for a count.
  const desk = query.unconfirmed ? undefined : query.data
  const counted = desk?.counted ?? null
  const question = asked ?? (desk ? `「${desk.title}」，照刚才谈的办法办，您同意吗？` : '')
  useWhileVisible(() => void query.refresh(), ROOM_MS, counted === null && outcome === undefined)
  const setCorrecting = (on: boolean) => {
    if (on && counted) setTyped(typedFrom(counted.count.hands))
    setReason('')
    correct(on)
  }
  const keep = useAction(async () => {
    const request = { requestKey, hands: handsFrom(typed), ...(watcher === NOBODY ? {} : { watchedByPersonId: watcher }) }
    if (correcting && counted) await correctHands(agendaItemId, { ...request, replaces: counted.count.version, reason: reason.trim() })
    else await countHands(agendaItemId, { ...request, question: question.trim() })
    setRequestKey(newRequestKey())
    await query.refresh()
    correct(false)
  })
  const announce = useAction(async () => {
    // Whatever was refused, the numbers on the screen are those that stand.
    if (counted) setOutcome(await announceHands(agendaItemId, counted.count.version).finally(() => void query.refresh()))
  })
  const checked = checkedHands(desk ?? { present: 0, recused: 0 }, typed)
  return { desk, query, question, setQuestion, typed, setTyped, watcher, setWatcher, reason, setReason, checked, correcting, setCorrecting, keep, announce, outcome }
}
