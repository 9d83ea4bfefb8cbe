import { useState } from 'react'
import type { PaperAddressee } from '@silin/shared'
import { fetchPaperAddressee, newRequestKey, receivePaper, uploadPhoto, useAction, type Action } from '@/api'
import { choosePhotos } from '@/platform'
import { toast } from '@/ui'

export type Bringer = 'voter' | 'agent'
export type Receiving = Readonly<{
  /** Whose envelope it is, once its number is known. */
  found: PaperAddressee | undefined
  find: Action<[string]>
  /** Photographs the envelope and takes it in; a photo that did not arrive is sent again as the same envelope. */
  take: Action<[]>
  hasPhoto: boolean
  /** Who brought it, where somebody may in the voter's place; undefined until the clerk has asked. */
  by: Bringer | undefined
  broughtBy: (by: Bringer) => void
  putBack: () => void
}>
type Envelope = Readonly<{ requestKey: string; path: string | undefined; photoId: string | undefined }>

const fresh = (): Envelope => ({ requestKey: newRequestKey(), path: undefined, photoId: undefined })

/** One envelope after the other: number, photo, done. */
export function useReceiving(pollId: string, onTaken: () => void): Receiving {
  const [found, setFound] = useState<PaperAddressee>()
  const [envelope, setEnvelope] = useState(fresh)
  const [by, setBy] = useState<Bringer>()
  const find = useAction(async (code: string) => setFound(await fetchPaperAddressee(pollId, code)))
  const take = useAction(async () => {
    if (!found) return
    const path = envelope.path ?? (await choosePhotos(1, 'camera'))[0]?.path
    if (!path) return
    setEnvelope({ ...envelope, path })
    const photoId = envelope.photoId ?? (await uploadPhoto(path)).photoId
    setEnvelope({ ...envelope, path, photoId })
    await receivePaper(pollId, { requestKey: envelope.requestKey, code: found.code, photoId, ...(by === 'agent' && found.authority ? { authorityId: found.authority.authorityId } : {}) })
    toast(`收到了：${found.alias}`)
    putBack()
    onTaken()
  })
  const putBack = () => {
    setFound(undefined)
    setBy(undefined)
    setEnvelope(fresh())
    take.clear()
    find.clear()
  }
  return { found, find, take, hasPhoto: envelope.path !== undefined, by, broughtBy: setBy, putBack }
}
