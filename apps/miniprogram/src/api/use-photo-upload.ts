import { useRef, useState } from 'react'
import { choosePhotos, type PhotoSource } from '../platform/photos'
import { uploadPhoto } from './issue.api'
import { newRequestKey } from './request-key'
import { sentenceFor } from './refused'

export type FormPhoto = Readonly<{ key: string; path: string; state: 'sending' | 'sent' | 'failed'; photoId?: string; src?: string }>

export type PhotoUpload = Readonly<{
  photos: readonly FormPhoto[]
  /** Why the last one did not arrive. */
  sentence: string | undefined
  add: (source: PhotoSource) => void
  remove: (key: string) => void
  retry: (key: string) => void
  sending: boolean
  photoIds: readonly string[]
}>

/** Photos of a form: each is sent as soon as it is chosen, so that the form itself goes quickly. `kept` = what a draft remembers. */
export function usePhotoUpload(max: number, kept: readonly FormPhoto[], onChange: (photos: readonly FormPhoto[]) => void): PhotoUpload {
  const [photos, setPhotos] = useState<readonly FormPhoto[]>(() => kept.filter((photo) => photo.state === 'sent'))
  const [sentence, setSentence] = useState<string>()
  const latest = useRef(photos)
  const put = (next: readonly FormPhoto[]) => {
    latest.current = next
    setPhotos(next)
    onChange(next)
  }
  const change = (key: string, part: Partial<FormPhoto>) => put(latest.current.map((photo) => (photo.key === key ? { ...photo, ...part } : photo)))
  const send = async (key: string, path: string) => {
    try {
      const { photoId, url } = await uploadPhoto(path)
      change(key, { state: 'sent', photoId, src: url })
    } catch (reason) {
      change(key, { state: 'failed' })
      setSentence(sentenceFor(reason))
    }
  }
  const add = async (source: PhotoSource) => {
    setSentence(undefined)
    const chosen = await choosePhotos(max - latest.current.length, source)
    const added = chosen.map(({ path }) => ({ key: newRequestKey(), path, state: 'sending' as const }))
    put([...latest.current, ...added])
    // One after the other: a phone at the edge of the network loses fewer that way.
    for (const { key, path } of added) await send(key, path)
  }
  const retry = (key: string) => {
    const photo = latest.current.find((one) => one.key === key)
    if (!photo) return
    change(key, { state: 'sending' })
    void send(key, photo.path)
  }
  return {
    photos, sentence, retry,
    add: (source) => void add(source).catch((reason: unknown) => setSentence(sentenceFor(reason))),
    remove: (key) => put(latest.current.filter((photo) => photo.key !== key)),
    sending: photos.some((photo) => photo.state === 'sending'),
    photoIds: photos.flatMap((photo) => (photo.photoId ? [photo.photoId] : [])),
  }
}
