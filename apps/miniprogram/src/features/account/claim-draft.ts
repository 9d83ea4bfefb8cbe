import { CLAIM_LIMITS, type ClaimHomeRequest, type CommunityWords, type EstateView } from '@silin/shared'

export type ClaimDraft = Omit<ClaimHomeRequest, 'estateId'> & Readonly<{ estateId: string | undefined }>

/** What was written stays when another community is looked at; only the place has to be chosen anew there. */
export function draftHere(draft: ClaimDraft, estates: readonly EstateView[]): ClaimDraft {
  if (estates.some(({ estateId }) => estateId === draft.estateId)) return draft
  const elsewhere = draft.estateId === undefined ? {} : { buildingName: '', unitName: '' }
  return { ...draft, ...elsewhere, estateId: estates.length === 1 ? estates[0]?.estateId : undefined }
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
