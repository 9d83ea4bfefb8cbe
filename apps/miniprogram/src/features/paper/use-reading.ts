import { useState } from 'react'
import { contentWords, paperContentOf, type PaperContent, type ReadPaperRequest, type Slate } from '@silin/shared'
import { newRequestKey, useAction, type Action } from '@/api'

export type Reading = Readonly<{
  slate: Slate | null
  said: PaperContent | undefined
  /** In words, what it says as far as it was read. */
  words: string | undefined
  say: (said: PaperContent) => void
  send: Action<[string]>
}>

/** What somebody reads on one ballot after the other; nothing is preselected, and the same reading sent again is the same. */
export function useReading(slate: Slate | null, act: (request: ReadPaperRequest) => Promise<void>): Reading {
  const [said, setSaid] = useState<PaperContent>()
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const send = useAction(async (rollEntryId: string) => {
    if (!said) return
    await act({ requestKey, rollEntryId, ...said })
    setSaid(undefined)
    setRequestKey(newRequestKey())
  })
  const say = (next: PaperContent) => {
    send.clear()
    setSaid(next)
    setRequestKey(newRequestKey())
  }
  const content = said && paperContentOf(slate, said)
  return { slate, said, words: content ? contentWords(content, slate) : undefined, say, send }
}
