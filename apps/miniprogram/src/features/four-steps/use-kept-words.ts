import { useState } from 'react'
import { newRequestKey } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

type Kept = Readonly<{ requestKey: string; text: string }>

/** What was typed, kept on the phone until it has been sent; sent again after a lost answer it is the same request. */
export function useKeptWords(name: string) {
  const key = storageKey<Kept>(`draft.steps.${name}`)
  const [kept, setKept] = useState<Kept>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '' })
  const change = (text: string) => {
    const next = { ...kept, text }
    store(key, next)
    setKept(next)
  }
  return { ...kept, change, done: () => forget(key) }
}
