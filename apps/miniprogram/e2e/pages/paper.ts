import type { CountedChoice, PaperAddressees, PaperContent, PaperToEnter, WitnessCandidates } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, PHOTOS } from '../support'

export type PaperVotes = Readonly<{
  /** Closed, with a ballot that is read apart and others that are not read. */
  paperReading: string
  /** All read, and not confirmed yet. */
  paperRead: string
  /** Of two bidders, one ballot read by both clerks and one by the first. */
  paperBidders: string
}>

export const WITNESS = 'xu-lihua'
const CLERKS = ['grid-worker', 'committee'] as const

/** Ballots are printed, and the envelopes of these rooms come in. */
export async function envelopesCame(pollId: string, rooms: readonly string[]): Promise<void> {
  await (await Caller.as('secretary')).print(`/polls/${pollId}/paper/door-list`)
  const clerk = await Caller.as('grid-worker')
  for (const room of rooms) {
    const photoId = await clerk.upload(PHOTOS.posts)
    await clerk.post(`/polls/${pollId}/paper/receipts`, { requestKey: randomUUID(), code: await codeOf(pollId, room), photoId })
  }
}

export async function codeOf(pollId: string, room: string): Promise<string> {
  const { items } = await (await Caller.as('grid-worker')).get<PaperAddressees>(`/polls/${pollId}/paper/addressees?text=${encodeURIComponent(room)}`)
  const [found] = items
  if (!found) throw new Error(`no ballot for ${room}`)
  return found.code
}

export async function witnessNamed(pollId: string): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { people } = await secretary.get<WitnessCandidates>(`/polls/${pollId}/paper/witness-candidates?text=${encodeURIComponent('徐丽华')}`)
  await secretary.post(`/polls/${pollId}/paper/witnesses`, { personId: people.find(({ fault }) => fault === null)?.personId })
}

/** Each clerk reads as many as there are readings, in the order of the roll; the first photographs what is opened. */
export async function readBy(pollId: string, clerk: (typeof CLERKS)[number], readings: readonly PaperContent[]): Promise<void> {
  const caller = await Caller.as(clerk)
  for (const said of readings) {
    const { sheet } = await caller.get<PaperToEnter>(`/polls/${pollId}/paper/next`)
    const photo = sheet?.hasPhoto ? {} : { photoId: await caller.upload(PHOTOS.steps) }
    await caller.post(`/polls/${pollId}/paper/entries`, { requestKey: randomUUID(), rollEntryId: sheet?.rollEntryId, ...said, ...photo })
  }
}

/** Both clerks read all of them alike. */
export async function readAlike(pollId: string, choices: readonly CountedChoice[]): Promise<void> {
  for (const clerk of CLERKS) await readBy(pollId, clerk, choices.map((choice) => ({ choice })))
}

/** What a clerk sees who looks at the first that differs once more. */
export async function lookedAgain(pollId: string, choice: CountedChoice): Promise<void> {
  const clerk = await Caller.as('committee')
  const { items } = await clerk.get<{ items: readonly { rollEntryId: string }[] }>(`/polls/${pollId}/paper/differences`)
  await clerk.post(`/polls/${pollId}/paper/second-looks`, { requestKey: randomUUID(), rollEntryId: items[0]?.rollEntryId, choice })
}
