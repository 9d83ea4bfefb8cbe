import { useState } from 'react'
import { forget, readStored, storageKey, store } from '@/platform'

/** A few typed words, kept on the phone at every change until they have been sent. */
export function useKeptWords(name: string) {
  const key = storageKey<string>(`draft.${name}`)
  const [words, setWords] = useState(() => readStored(key) ?? '')
  const change = (next: string) => {
    store(key, next)
    setWords(next)
  }
  const done = () => {
    forget(key)
    setWords('')
  }
  return { words, change, done }
}
