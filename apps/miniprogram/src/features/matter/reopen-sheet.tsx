import { useState } from 'react'
import { dayWords, ISSUE_LIMITS, REOPENING_LIMITS, type MatterView } from '@silin/shared'
import { newRequestKey, pictureUrl, reopenIssue, useAction, usePhotoUpload, type FormPhoto } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Aside, Button, Field, FieldError, PhotoPicker, Sheet, TextArea } from '@/ui'

type ReopenProps = { matter: MatterView; onClose: () => void; onDone: (words: string) => void }
type Draft = Readonly<{ requestKey: string; reason: string; photos: readonly FormPhoto[] }>

function useReopening(issueId: string) {
  const key = storageKey<Draft>(`draft.reopen.${issueId}`)
  const [draft, setDraft] = useState<Draft>(() => readStored(key) ?? { requestKey: newRequestKey(), reason: '', photos: [] })
  const change = (part: Partial<Draft>) =>
    setDraft((was) => {
      const next = { ...was, ...part }
      store(key, next)
      return next
    })
  return { draft, change, done: () => forget(key) }
}

/** Residents say that it is not solved after all: what is wrong, and a picture if they like. */
export function ReopenSheet({ matter, onClose, onDone }: ReopenProps) {
  const { issueId, mine, reopenUntil } = matter
  const { draft, change, done } = useReopening(issueId)
  const upload = usePhotoUpload(REOPENING_LIMITS.photosMax, draft.photos, (photos) => change({ photos }))
  const reason = draft.reason.trim()
  const said = Array.from(reason).length >= ISSUE_LIMITS.reasonMin
  const sending = upload.photos.some(({ state }) => state === 'sending')
  const send = useAction(async () => {
    const { reopened, voices, needed } = await reopenIssue(issueId, { requestKey: draft.requestKey, reason, photoIds: upload.photoIds })
    done()
    onDone(reopened ? '重新办了' : `记下了，${voices} 位说了，够 ${needed} 位就重新办`)
  })
  return (
    <Sheet
      open
      title='还没解决'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-reopen-send' disabled={!said || sending} loading={send.busy} onClick={() => void send.run()}>{!said ? '先写哪里没解决' : sending ? '照片还在传' : '请他们重新办'}</Button>}
    >
      <Field label='哪里没解决'>
        <TextArea id='reopen-reason' value={draft.reason} onChange={(text) => change({ reason: text })} max={ISSUE_LIMITS.reasonMax} placeholder='例如：下过一场雨又漏了' />
      </Field>
      <Field label='照片' hint='有就拍，没有也行'>
        <PhotoPicker
          photos={upload.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))}
          max={REOPENING_LIMITS.photosMax}
          onAdd={upload.add}
          onRemove={upload.remove}
          onRetry={upload.retry}
        />
        {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
      </Field>
      <Aside icon='info' className='mt12'>{`${mine ? '您说了就重新办。' : '附议的邻居要几位说法一致，才重新办。'}${reopenUntil ? `${dayWords(reopenUntil)}以后就要重新提了。` : ''}照片人人看得到，别拍到人脸、车牌。`}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
