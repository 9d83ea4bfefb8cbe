import { useState } from 'react'
import type { EstateView } from '@silin/shared'
import { forget, readStored, storageKey, store } from '@/platform'
import { draftHere, type ClaimDraft } from './claim-draft'

const DRAFT = storageKey<ClaimDraft>('draft.claim')
const EMPTY: ClaimDraft = { estateId: undefined, buildingName: '', unitName: '', roomName: '', name: '', phone: '', capacity: 'owner' }

/** What is typed is kept at every change, until it has been sent. */
export function useClaimDraft(estates: readonly EstateView[]) {
  const [typed, setTyped] = useState<ClaimDraft>(() => readStored(DRAFT) ?? EMPTY)
  const draft = draftHere(typed, estates)
  const change = (part: Partial<ClaimDraft>) => {
    const next = { ...draft, ...part }
    store(DRAFT, next)
    setTyped(next)
  }
  return { draft, change, done: () => forget(DRAFT) }
}
