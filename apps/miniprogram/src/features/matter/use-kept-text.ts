import { useState } from 'react'
import { forget, readStored, storageKey, store } from '@/platform'

/** What was typed on a matter's sheets, kept on the phone until it has been sent. */
export function useKeptText(name: string) {
  const key = storageKey<string>(`draft.${name}`)
  const [text, setText] = useState(() => readStored(key) ?? '')
  const change = (next: string) => {
    store(key, next)
    setText(next)
  }
  const done = () => {
    forget(key)
    setText('')
  }
  return { text, change, done }
}
