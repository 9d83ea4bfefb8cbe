import { EXPENDABLE, readStored, storageKey, store } from '../platform/storage'
import { useSession } from '../session'
import { staysOnPhone } from './kept-answers'

/** An answer, when it came (milliseconds since 1970), for whom, and from a build that knew which answers. */
export type Stored<T> = Readonly<{ at: number; owner?: string; contract?: string; data: T }>

/** What may not stay on the phone: gone with the app, and with the session, since a PC may stand in a room that others enter. */
const passing = new Map<string, unknown>()
useSession.subscribe(({ tokens }) => {
  if (!tokens) passing.clear()
})

export const taken = <T,>(key: string): Stored<T> | undefined => (staysOnPhone(key) ? readStored<Stored<T>>(storageKey(EXPENDABLE + key)) : (passing.get(key) as Stored<T> | undefined))

export function laid<T>(key: string, answer: Stored<T>): void {
  if (staysOnPhone(key)) store(storageKey<Stored<T>>(EXPENDABLE + key), answer)
  else passing.set(key, answer)
}
