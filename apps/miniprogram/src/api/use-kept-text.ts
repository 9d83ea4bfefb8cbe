import { useState } from 'react'
import { forget, readStored, storageKey, store } from '../platform/storage'
import { newRequestKey } from './request-key'

type Kept = Readonly<{ requestKey: string; text: string }>

/** Words under way and the key they will be sent under, kept at every change until they have arrived. */
export function useKeptText(name: string) {
  const key = storageKey<Kept>(`draft.${name}`)
  const [kept, setKept] = useState<Kept>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '' })
  const change = (text: string) => {
    const next = { ...kept, text }
    store(key, next)
    setKept(next)
  }
  const done = () => {
    forget(key)
    setKept({ requestKey: newRequestKey(), text: '' })
  }
  return { ...kept, change, done }
}
