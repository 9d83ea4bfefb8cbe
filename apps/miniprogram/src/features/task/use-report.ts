import { useState } from 'react'
import { TASK_LIMITS } from '@silin/shared'
import { deliverTask, newRequestKey, reportProgress, useAction, usePhotoUpload, type Action, type FormPhoto, type PhotoUpload } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { reportFault, type ReportKind } from './report-fault'

type Draft = Readonly<{ requestKey: string; text: string; photos: readonly FormPhoto[]; before: readonly FormPhoto[]; after: readonly FormPhoto[] }>

export type Report = Readonly<{
  kind: ReportKind
  text: string
  write: (text: string) => void
  photos: PhotoUpload
  before: PhotoUpload
  after: PhotoUpload
  /** What keeps it from being sent, as the words of the button. */
  fault: string | undefined
  send: Action<[]>
}>

/** A report of the carrier; words and photos are kept on the phone until it has been sent. */
export function useReport(taskId: string, kind: ReportKind, onSent: () => void): Report {
  const key = storageKey<Draft>(`draft.report.${kind}.${taskId}`)
  const [draft, setDraft] = useState<Draft>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '', photos: [], before: [], after: [] })
  const change = (part: Partial<Draft>) =>
    setDraft((was) => {
      const next = { ...was, ...part }
      store(key, next)
      return next
    })
  const photos = usePhotoUpload(TASK_LIMITS.photosMax, draft.photos, (next) => change({ photos: next }))
  const before = usePhotoUpload(TASK_LIMITS.photosMax, draft.before, (next) => change({ before: next }))
  const after = usePhotoUpload(TASK_LIMITS.photosMax, draft.after, (next) => change({ after: next }))
  const send = useAction(async () => {
    const { requestKey } = draft
    const text = draft.text.trim()
    if (kind === 'progress') await reportProgress(taskId, { requestKey, text, photoIds: photos.photoIds })
    else await deliverTask(taskId, { requestKey, text, beforePhotoIds: before.photoIds, afterPhotoIds: after.photoIds })
    forget(key)
    onSent()
  })
  return { kind, text: draft.text, write: (text) => change({ text }), photos, before, after, send, fault: reportFault(kind, draft.text, { photos, before, after }) }
}
