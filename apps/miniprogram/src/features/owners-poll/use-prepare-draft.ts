import { useState } from 'react'
import type { OwnersMatter, OwnersPollPlan } from '@silin/shared'
import { newRequestKey } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

export type PrepareDraft = Readonly<{ requestKey: string; matter: OwnersMatter | undefined; question: string; estateId: string | undefined; buildingIds: readonly string[] }>

/** What was chosen so far; kept at every change, and sent again as the same preparation. */
export function usePrepareDraft({ issueId, question, estates }: OwnersPollPlan) {
  const key = storageKey<PrepareDraft>(`draft.owners-poll.${issueId}`)
  const first = { matter: undefined, question, estateId: estates[0]?.estateId, buildingIds: [] }
  const [draft, setDraft] = useState<PrepareDraft>(() => readStored(key) ?? { requestKey: newRequestKey(), ...first })
  const change = (part: Partial<PrepareDraft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  return { draft, change, done: () => forget(key) }
}
