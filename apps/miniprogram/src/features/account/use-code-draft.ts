import { useState } from 'react'
import { plainCode, type RedeemCodeRequest } from '@silin/shared'
import { forget, readStored, storageKey, store } from '@/platform'

const DRAFT = storageKey<RedeemCodeRequest>('draft.code')
const EMPTY: RedeemCodeRequest = { code: '', name: '', phone: '', capacity: 'owner' }

/** What is typed is kept at every change, until it has been sent. `opened` = the code that the page was opened with. */
export function useCodeDraft(opened: string | undefined) {
  const [typed, setTyped] = useState<RedeemCodeRequest>(() => {
    const kept = readStored(DRAFT) ?? EMPTY
    return opened ? { ...kept, code: opened } : kept
  })
  const change = (part: Partial<RedeemCodeRequest>) => {
    const next = { ...typed, ...part }
    store(DRAFT, next)
    setTyped(next)
  }
  const draft: RedeemCodeRequest = { ...typed, code: plainCode(typed.code), name: typed.name.trim(), phone: typed.phone.replace(/\s/g, '') }
  return { typed, draft, change, done: () => forget(DRAFT) }
}
