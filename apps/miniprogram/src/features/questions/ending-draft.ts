import { newRequestKey } from '@/api'
import { useState } from 'react'

/** One key for one ending of one question: pressed again after a lost answer, it stays one. */
export function useEndingKey(): string {
  const [requestKey] = useState(newRequestKey)
  return requestKey
}
