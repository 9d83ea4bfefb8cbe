import type { ItemRoom } from '@silin/shared'
import { fetchItemRoom, useBeat, useQuery, type Beat } from '@/api'

const ANYWAY_MS = 20_000

export type LiveRoom = Readonly<{
  /** What the server has said since the page was opened; nothing that the phone kept from before. */
  room: ItemRoom | undefined
  refresh: () => Promise<void>
  replace: (room: ItemRoom) => void
}>

/** Around the item that runs, as the session goes on. */
export function useItemRoom(agendaItemId: string | undefined, beat: Beat, spreadMs: number): LiveRoom {
  const query = useQuery(agendaItemId && `item-room.${agendaItemId}`, () => fetchItemRoom(agendaItemId ?? ''))
  useBeat(beat, query.refresh, { spreadMs, anywayMs: ANYWAY_MS, active: agendaItemId !== undefined })
  return { room: query.unconfirmed ? undefined : query.data, refresh: query.refresh, replace: query.replace }
}
