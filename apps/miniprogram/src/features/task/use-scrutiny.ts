import { useState } from 'react'
import { SCRUTINY_LIMITS, type ScrutinyVerdict } from '@silin/shared'
import { newRequestKey, scrutinise, useAction, usePhotoUpload, type Action, type FormPhoto, type PhotoUpload } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'

export type ScrutinyDraft = Readonly<{
  requestKey: string; verdict: ScrutinyVerdict | undefined; words: string; witnessName: string; witnessHome: string
  photos: readonly FormPhoto[]; slip: readonly FormPhoto[]
}>
export type Scrutiny = Readonly<{
  draft: ScrutinyDraft
  change: (part: Partial<ScrutinyDraft>) => void
  photos: PhotoUpload
  slip: PhotoUpload
  fault: string | undefined
  send: Action<[]>
}>

/** What still keeps it from being sent, as the words of the button. */
export function scrutinyFault({ verdict, words, witnessName, witnessHome }: ScrutinyDraft, photos: Pick<PhotoUpload, 'photos' | 'photoIds'>): string | undefined {
  if (!verdict) return '先选看到的怎么样'
  if (Array.from(words.trim()).length < SCRUTINY_LIMITS.wordsMin) return '先说一句看到了什么'
  if (photos.photos.some(({ state }) => state === 'sending')) return '照片还在传'
  if (photos.photoIds.length < SCRUTINY_LIMITS.photosMin) return '先拍一张现场照片'
  if (witnessName.trim() === '' || witnessHome.trim() === '') return '先写谁和您一起去的'
  return undefined
}

/** A member's finding; kept on the phone until it has been sent. */
export function useScrutiny(taskId: string, onSent: () => void): Scrutiny {
  const key = storageKey<ScrutinyDraft>(`draft.scrutiny.${taskId}`)
  const [draft, setDraft] = useState<ScrutinyDraft>(
    () => readStored(key) ?? { requestKey: newRequestKey(), verdict: undefined, words: '', witnessName: '', witnessHome: '', photos: [], slip: [] },
  )
  const change = (part: Partial<ScrutinyDraft>) =>
    setDraft((was) => {
      const next = { ...was, ...part }
      store(key, next)
      return next
    })
  const photos = usePhotoUpload(SCRUTINY_LIMITS.photosMax, draft.photos, (next) => change({ photos: next }))
  const slip = usePhotoUpload(1, draft.slip, (next) => change({ slip: next }))
  const send = useAction(async () => {
    const { requestKey, verdict, words, witnessName, witnessHome } = draft
    if (!verdict) return
    const [slipPhotoId] = slip.photoIds
    const found = { requestKey, verdict, words: words.trim(), photoIds: photos.photoIds, witnessName: witnessName.trim(), witnessHome: witnessHome.trim() }
    await scrutinise(taskId, slipPhotoId ? { ...found, slipPhotoId } : found)
    forget(key)
    onSent()
  })
  return { draft, change, photos, slip, send, fault: scrutinyFault(draft, photos) }
}
