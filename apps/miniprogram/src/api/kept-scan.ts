import { create } from 'zustand'
import { useNetwork } from '../platform/network'
import { forget, readStored, storageKey, store } from '../platform/storage'
import { useSession } from '../session'
import { checkIn } from './meeting.api'
import { Refused } from './refused'

/** A code that was scanned while nobody could be reached. There is one: nobody is at two meetings. */
type KeptScan = Readonly<{ owner: string | undefined; meetingId: string; code: string }>
/** `refusal`: why the server would not have it when it came. */
type Kept = Readonly<{ scan: KeptScan | undefined; refusal: Readonly<{ meetingId: string; sentence: string }> | undefined }>

const KEPT = storageKey<KeptScan>('scan')
const useKept = create<Kept>(() => ({ scan: readStored(KEPT), refusal: undefined }))

/** Kept on the phone, also when it is put away; until the server has answered, it is the same request. */
export function keepScan(meetingId: string, code: string): void {
  const scan = { owner: useSession.getState().owner, meetingId, code }
  store(KEPT, scan)
  useKept.setState({ scan, refusal: undefined })
}

function answered(scan: KeptScan, sentence?: string): void {
  if (useKept.getState().scan !== scan) return
  forget(KEPT)
  useKept.setState({ scan: undefined, refusal: sentence === undefined ? undefined : { meetingId: scan.meetingId, sentence } })
}

async function sendOnce(): Promise<void> {
  const { scan } = useKept.getState()
  if (!scan || scan.owner !== useSession.getState().owner) return
  try {
    await checkIn(scan.meetingId, scan.code)
    answered(scan)
  } catch (reason) {
    if (reason instanceof Refused) answered(scan, reason.message)
  }
}

let sending: Promise<void> | undefined

/** What could not be sent stays. */
export function sendKeptScan(): Promise<void> {
  sending ??= sendOnce().finally(() => {
    sending = undefined
  })
  return sending
}

/** Once, when the app is launched: whatever page is open when the network comes back, the scan goes out. */
export function watchKeptScan(): void {
  void sendKeptScan()
  useNetwork.subscribe(({ online }, before) => {
    if (online && !before.online) void sendKeptScan()
  })
}

/** Whether a scan for this meeting waits on the phone for a network, and what became of the last one that did. */
export function useKeptScan(meetingId: string): Readonly<{ waits: boolean; refusal: string | undefined }> {
  const { scan, refusal } = useKept()
  const owner = useSession((session) => session.owner)
  return { waits: scan?.meetingId === meetingId && scan.owner === owner, refusal: refusal?.meetingId === meetingId ? refusal.sentence : undefined }
}
