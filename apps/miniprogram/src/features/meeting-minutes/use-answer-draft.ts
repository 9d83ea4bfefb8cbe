import { useState } from 'react'
import type { MinutesObjectionView } from '@silin/shared'
import { forget, readStored, storageKey, store } from '@/platform'
import { newAnswerDraft, type AnswerDraft } from './answer-draft'

/** What was typed, kept at every change until it has been sent. */
export function useAnswerDraft(meetingId: string, objection: MinutesObjectionView | undefined) {
  const key = storageKey<AnswerDraft>(`draft.minutes-answer.${objection?.objectionId ?? meetingId}`)
  const [draft, setDraft] = useState<AnswerDraft>(() => readStored(key) ?? newAnswerDraft(objection))
  const change = (part: Partial<AnswerDraft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  return { draft, change, done: () => forget(key) }
}
