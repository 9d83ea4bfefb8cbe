import { useEffect } from 'react'
import type { PollView } from '@silin/shared'
import { acknowledgeBallot } from '@/api'
import { readStored, storageKey, store } from '@/platform'
import { useSession } from '@/session'

/** That the ballot was opened on the phone of whom it is for: told once, and again next time where it did not arrive. */
export function useAcknowledged({ pollId, meetingId, state, myEntries }: Pick<PollView, 'pollId' | 'meetingId' | 'state' | 'myEntries'>): void {
  const owner = useSession((session) => session.owner)
  const mine = meetingId === null && (state === 'announced' || state === 'open') && myEntries.some(({ ballot }) => ballot === null)
  useEffect(() => {
    const key = storageKey<true>(`opened.${owner ?? ''}.${pollId}`)
    if (!mine || readStored(key)) return
    acknowledgeBallot(pollId).then(() => store(key, true), () => undefined)
  }, [mine, owner, pollId])
}
