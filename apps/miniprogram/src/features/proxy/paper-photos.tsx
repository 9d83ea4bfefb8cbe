import { View } from '@tarojs/components'
import { PROXY_LIMITS } from '@silin/shared'
import { pictureUrl, type PhotoUpload } from '@/api'
import { Field, FieldError, PhotoPicker } from '@/ui'

/** The signed paper, all of it. */
export function PaperPhotos({ upload, label, what }: { upload: PhotoUpload; label: string; what: string }) {
  return (
    <Field label={label} hint='只有工作人员看得到'>
      <View className='sub'>{`${what}，名字、签名、日期都要拍清楚`}</View>
      <PhotoPicker
        photos={upload.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))}
        max={PROXY_LIMITS.photosMax}
        onAdd={upload.add}
        onRemove={upload.remove}
        onRetry={upload.retry}
      />
      {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
    </Field>
  )
}
