import { useState } from 'react'
import { addDays, type Day } from '@silin/shared'
import { newRequestKey } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

export type AssignDraft = Readonly<{ requestKey: string; assigneeOrgUnitId: string | undefined; title: string; dueOn: Day }>

const USUAL_DAYS = 14
/** What is mostly given: a week, two, a month. */
export const DUE_IN = [7, 14, 30] as const

/** What the convener has chosen, kept until the work has been handed out. Title and office start as proposed, the day two weeks ahead. */
export function useAssignDraft(subjectId: string, proposed: Readonly<{ title: string; assigneeOrgUnitId?: string | undefined }>, today: Day) {
  const key = storageKey<AssignDraft>(`draft.assign.${subjectId}`)
  const [draft, setDraft] = useState<AssignDraft>(() => {
    const kept = readStored(key)
    // A day that has gone by meanwhile would only be refused.
    if (kept && kept.dueOn > today) return kept
    return { requestKey: newRequestKey(), assigneeOrgUnitId: proposed.assigneeOrgUnitId, title: proposed.title, ...kept, dueOn: addDays(today, USUAL_DAYS) }
  })
  const change = (part: Partial<AssignDraft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  return { draft, change, done: () => forget(key) }
}
