import { View } from '@tarojs/components'
import { DELIVERY_WAYS, STAFF_DELIVERY_WAYS } from '@silin/shared'
import { pictureUrl } from '@/api'
import { Aside, Button, Chips, Field, FieldError, Option, PhotoPicker, Sheet } from '@/ui'
import type { Round } from './use-round'

type SheetProps = { round: Round; consequence: string; open: boolean; onClose: () => void }

/** How it was brought, the photo, and whether the one sentence was said. */
export function RoundSheet({ round, consequence, open, onClose }: SheetProps) {
  const { chosen, way, setWay, told, setTold, photo, missing, send } = round
  const done = async () => {
    await send.run()
  }
  return (
    <Sheet
      open={open && chosen.size > 0}
      title={`这一趟 ${chosen.size} 家`}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-round-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void done()}>{missing ?? '记下来'}</Button>}
    >
      <Field label='怎么送到的'>
        <View className='t-round-way'><Chips options={STAFF_DELIVERY_WAYS.map((value) => ({ value, text: DELIVERY_WAYS[value].words }))} value={way} onChange={(next) => next && setWay(next)} /></View>
      </Field>
      {DELIVERY_WAYS[way].counts && <View className='t-round-told'><Option text='当面说过了' figure={`「${consequence}」`} on={told} onClick={() => setTold(!told)} /></View>}
      {!DELIVERY_WAYS[way].counts && <Aside icon='info' className='mt12'>只张贴不算送到：没交的票还是不算参加。</Aside>}
      <Field label='照片' hint='送票的样子，或者签收单'>
        <View className='t-round-photo'><PhotoPicker photos={photo.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))} max={1} onAdd={photo.add} onRemove={photo.remove} onRetry={photo.retry} /></View>
      </Field>
      {photo.sentence && <FieldError>{photo.sentence}</FieldError>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
