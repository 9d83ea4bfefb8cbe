import { useState } from 'react'
import type { OwnersMatter, OwnersPollPlan } from '@silin/shared'
import { blankSlate, type SlateDraft } from '@/features/slate'
import { readStored, storageKey, store } from '@/platform'

export type Several = Readonly<{
  /** Whether the chosen matter may, or must, put several things. */
  at: OwnersPollPlan['matters'][number]['several']
  asked: boolean
  ask: (several: boolean) => void
  draft: SlateDraft
  change: (draft: SlateDraft) => void
}>

/** What is put where the answer is more than yes and no; kept at every change like the rest of the preparation. */
export function useSeveral({ issueId, matters }: OwnersPollPlan, matter: OwnersMatter | undefined): Several {
  const key = storageKey<Readonly<{ wanted: boolean; draft: SlateDraft }>>(`draft.owners-slate.${issueId}`)
  const [kept, setKept] = useState(() => readStored(key) ?? { wanted: false, draft: blankSlate('seats') })
  const at = matters.find((one) => one.matter === matter)?.several ?? 'never'
  const keep = (part: Partial<typeof kept>) => {
    const next = { ...kept, ...part }
    store(key, next)
    setKept(next)
  }
  // Of companies one is chosen; a number of seats that was tapped for a committee does not stay.
  const draft = at === 'one_of' ? { ...kept.draft, seats: 1 } : kept.draft
  return { at, draft, asked: at === 'seats' || (at === 'one_of' && kept.wanted), ask: (wanted) => keep({ wanted }), change: (next) => keep({ draft: next }) }
}
