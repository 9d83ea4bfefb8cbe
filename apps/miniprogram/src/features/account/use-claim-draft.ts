import { useState } from 'react'
import { CLAIM_LIMITS, type ClaimHomeRequest, type CommunityWords, type EstateView } from '@silin/shared'
import { forget, readStored, storageKey, store } from '@/platform'

export type ClaimDraft = Omit<ClaimHomeRequest, 'estateId'> & Readonly<{ estateId: string | undefined }>

const DRAFT = storageKey<ClaimDraft>('draft.claim')
const EMPTY: ClaimDraft = { estateId: undefined, buildingName: '', unitName: '', roomName: '', name: '', phone: '', capacity: 'owner' }

/** What is typed is kept at every change, until it has been sent. */
export function useClaimDraft() {
  const [draft, setDraft] = useState<ClaimDraft>(() => readStored(DRAFT) ?? EMPTY)
  const change = (part: Partial<ClaimDraft>) => {
    const next = { ...draft, ...part }
    store(DRAFT, next)
    setDraft(next)
  }
  return { draft, change, done: () => forget(DRAFT) }
}

/** What is still missing, as one sentence each; empty when it can be sent. */
export function claimFaults(draft: ClaimDraft, estates: readonly EstateView[], words: CommunityWords): Partial<Record<keyof ClaimDraft, string>> {
  const faults: Partial<Record<keyof ClaimDraft, string>> = {}
  if (!estates.some((estate) => estate.estateId === draft.estateId)) faults.estateId = `请选${words.home}`
  if (!draft.buildingName) faults.buildingName = `请${words.buildingExample}`
  if (draft.roomName.trim() === '' || draft.roomName.length > CLAIM_LIMITS.roomMax) faults.roomName = `请填${words.room}，${words.roomExample}`
  if (draft.name.trim() === '') faults.name = `请填姓名，和${words.paper}上的一样`
  if (!/^1\d{10}$/.test(draft.phone.replace(/\s/g, ''))) faults.phone = '请填 11 位手机号'
  return faults
}
