import { useState } from 'react'
import { ISSUE_LIMITS, placeFrom, suggestCategory, titleFrom, type IssueCategory } from '@silin/shared'
import { newRequestKey, type FormPhoto } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

export type RaiseDraft = Readonly<{
  requestKey: string
  text: string
  /** Null: made from the text. */
  title: string | null
  /** Null: as the text names it. */
  place: string | null
  /** Null: as suggested. */
  category: IssueCategory | null
  photos: readonly FormPhoto[]
  /** Ids of whom it speaks of; null: as the words say. */
  named: readonly string[] | null
  savedAt: number | null
}>

/** `of` = the matter that is supplemented, or whose words these are. */
const keyOf = (of: string | undefined) => storageKey<RaiseDraft>(of ? `draft.issue.${of}` : 'draft.issue')
const empty = (): RaiseDraft => ({ requestKey: newRequestKey(), text: '', title: null, place: null, category: null, photos: [], named: null, savedAt: null })

/** Everything typed is kept at every change, and comes back after the app was closed. */
export function useRaiseDraft(of: string | undefined, start?: Partial<RaiseDraft>) {
  const key = keyOf(of)
  const [draft, setDraft] = useState<RaiseDraft>(() => ({ ...empty(), ...start, ...readStored(key) }))
  const change = (part: Partial<RaiseDraft>) =>
    setDraft((before) => {
      const next = { ...before, ...part, savedAt: Date.now() }
      store(key, next)
      return next
    })
  return { draft, change, done: () => forget(key) }
}

export const titleOf = (draft: RaiseDraft) => (draft.title ?? titleFrom(draft.text, ISSUE_LIMITS.titleMax)).trim()
export const placeOf = (draft: RaiseDraft) => (draft.place ?? placeFrom(draft.text, ISSUE_LIMITS.placeMax)).trim()
export const categoryOf = (draft: RaiseDraft) => draft.category ?? suggestCategory(draft.text)

/** What keeps it from being sent, in one sentence; undefined when nothing does. */
export function draftFault(draft: RaiseDraft): string | undefined {
  const length = Array.from(draft.text.trim()).length
  if (length === 0) return '先说一句是什么事'
  if (length < ISSUE_LIMITS.textMin) return '再多说两个字'
  if (draft.photos.some((photo) => photo.state === 'sending')) return '照片还在传'
  return undefined
}
