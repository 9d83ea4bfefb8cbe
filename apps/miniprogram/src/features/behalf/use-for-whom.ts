import { useState } from 'react'
import type { BehalfConsent, ResidentRow } from '@silin/shared'
import { readStored, forget, storageKey, store } from '@/platform'

export type ForWhomDraft = Readonly<{ person: ResidentRow | null; name: string; phone: string; consent: BehalfConsent | null }>

const KEY = storageKey<ForWhomDraft>('draft.behalf')
const EMPTY: ForWhomDraft = { person: null, name: '', phone: '', consent: null }

/** For whom a matter is written down; kept like the matter itself. */
export function useForWhom() {
  const [forWhom, setForWhom] = useState<ForWhomDraft>(() => readStored(KEY) ?? EMPTY)
  const change = (part: Partial<ForWhomDraft>) =>
    setForWhom((before) => {
      const next = { ...before, ...part }
      store(KEY, next)
      return next
    })
  return { forWhom, change, done: () => forget(KEY) }
}

/** What is missing, in one sentence. */
export function forWhomFault({ person, name, consent }: ForWhomDraft): string | undefined {
  if (!person && name.trim() === '') return '先选是替谁提的'
  return consent === null ? '选一下本人怎么同意的' : undefined
}
