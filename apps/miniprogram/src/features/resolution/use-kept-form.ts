import { useState } from 'react'
import { newRequestKey } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

type Kept<T> = T & Readonly<{ requestKey: string }>

/** What was typed, kept at every change with the key it is sent under, until its answer has come. */
export function useKeptForm<T extends object>(name: string, empty: T) {
  const key = storageKey<Kept<T>>(`draft.${name}`)
  const [form, setForm] = useState<Kept<T>>(() => readStored(key) ?? { ...empty, requestKey: newRequestKey() })
  // On what stands then: a photo that arrives late must not undo what was typed meanwhile.
  const change = (part: Partial<T>) =>
    setForm((was) => {
      const next = { ...was, ...part }
      store(key, next)
      return next
    })
  const done = () => {
    forget(key)
    setForm({ ...empty, requestKey: newRequestKey() })
  }
  return { form, change, done }
}
