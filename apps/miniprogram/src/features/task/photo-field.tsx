import { View } from '@tarojs/components'
import { pictureUrl, type PhotoUpload } from '@/api'
import { Field, FieldError, PhotoPicker } from '@/ui'

type PhotoFieldProps = { label: string; hint: string; hook: string; upload: PhotoUpload; max: number }

/** Photos of a form, with what became of each. */
export function PhotoField({ label, hint, hook, upload, max }: PhotoFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <View className={hook}>
        <PhotoPicker
          photos={upload.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))}
          max={max}
          onAdd={upload.add}
          onRemove={upload.remove}
          onRetry={upload.retry}
        />
      </View>
      {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
    </Field>
  )
}
