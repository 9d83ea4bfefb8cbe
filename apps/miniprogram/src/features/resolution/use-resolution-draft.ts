import { useState } from 'react'
import { forget, readStored, storageKey, store } from '@/platform'

/** What the convener has changed, kept at every change; undefined as long as the proposed text stands. */
export function useResolutionDraft(pollId: string) {
  const key = storageKey<string>(`draft.resolution.${pollId}`)
  const [written, setWritten] = useState(() => readStored(key))
  const write = (text: string) => {
    store(key, text)
    setWritten(text)
  }
  const done = () => {
    forget(key)
    setWritten(undefined)
  }
  return { written, write, done }
}
