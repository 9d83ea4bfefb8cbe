import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayWords, RESOLUTION_LIMITS, type BoardPostingView, type ResolutionView } from '@silin/shared'
import { newRequestKey, pictureUrl, postOnBoard, useAction, usePhotoUpload } from '@/api'
import { Aside, Button, Card, Field, FieldError, PhotoPicker, Photos, Section, Sheet, TextField } from '@/ui'

const USUAL_PLACE = '小区公示栏'

type SheetProps = { resolution: ResolutionView; onClose: () => void; onDone: () => void }

/** 贴出去了: a photo of the board is enough; where it hangs is filled in. */
export function BoardSheet({ resolution, onClose, onDone }: SheetProps) {
  const [requestKey] = useState(newRequestKey)
  const [place, setPlace] = useState(resolution.postings.at(-1)?.place ?? USUAL_PLACE)
  const upload = usePhotoUpload(RESOLUTION_LIMITS.boardPhotosMax, [], () => undefined)
  const send = useAction(async () => {
    await postOnBoard(resolution.resolutionId, { requestKey, place: place.trim(), photoIds: upload.photoIds })
    onDone()
  })
  const missing = upload.photoIds.length === 0 ? '先拍一张' : place.trim() === '' ? '先写贴在哪里' : undefined
  return (
    <Sheet
      open
      title='贴出去了'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-board-send' disabled={missing !== undefined || upload.sending} loading={send.busy} onClick={() => void send.run()}>{upload.sending ? '照片还在传' : (missing ?? '记上')}</Button>}
    >
      <Field label='照片'>
        <PhotoPicker
          photos={upload.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))}
          max={RESOLUTION_LIMITS.boardPhotosMax}
          onAdd={upload.add}
          onRemove={upload.remove}
          onRetry={upload.retry}
        />
        {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
      </Field>
      <Field label='贴在哪里'>
        <TextField id='board-place' value={place} onChange={setPlace} max={RESOLUTION_LIMITS.boardPlaceMax} />
      </Field>
      <Aside icon='info' className='mt12'>照片人人看得到，要看得清是这份公示，别拍到人脸。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

const placeWords = ({ place, postedOn }: BoardPostingView) => `${dayWords(postedOn)}贴在${place}`

/** For whoever has no phone it hangs on a board; everybody else can see that it does. */
export function Postings({ postings }: Pick<ResolutionView, 'postings'>) {
  if (postings.length === 0) return null
  return (
    <Section title='贴在哪里'>
      <Card className='t-postings'>
        {postings.map((posting, at) => (
          <View key={posting.postingId} className={at > 0 ? 'mt16' : ''}>
            <View className='sub'>{placeWords(posting)}</View>
            <View className='mt8'><Photos photos={posting.photos.map(({ url }) => ({ src: pictureUrl(url), label: `${placeWords(posting)}的照片，点开看大图` }))} /></View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
