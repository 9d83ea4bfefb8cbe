import { View } from '@tarojs/components'
import { ISSUE_CATEGORIES, ISSUE_LIMITS, type IssueCategory, type NameableView } from '@silin/shared'
import { pictureUrl, usePhotoUpload } from '@/api'
import { choosePlace } from '@/platform'
import { Aside, Button, Chips, Field, FieldError, PhotoPicker, TextArea, TextField } from '@/ui'
import { NamedField } from './named-field'
import { SimilarList } from './similar-list'
import { categoryOf, placeOf, titleOf, type RaiseDraft } from './use-raise-draft'

const CATEGORIES = (Object.keys(ISSUE_CATEGORIES) as IssueCategory[]).map((value) => ({ value, text: ISSUE_CATEGORIES[value].name }))

type RaiseFormProps = { draft: RaiseDraft; change: (part: Partial<RaiseDraft>) => void; communityId: string | undefined; alias: string; heading: string; wrong?: string; nameables: readonly NameableView[]; withoutPhotos?: boolean; told?: string }

/** One sentence, a photo, a place. The rest is proposed and may be changed. */
export function RaiseForm({ draft, change, communityId, alias, heading, wrong, nameables, withoutPhotos, told }: RaiseFormProps) {
  const upload = usePhotoUpload(ISSUE_LIMITS.photosMax, draft.photos, (photos) => change({ photos }))
  const locate = async () => {
    const place = await choosePlace()
    if (place) change({ place: place.name.slice(0, ISSUE_LIMITS.placeMax) })
  }
  return (
    <>
      <View className='h1 mt16'>{heading}</View>
      <View className='mt12'>
        <TextArea id='raise-text' say value={draft.text} onChange={(text) => change({ text })} max={ISSUE_LIMITS.textMax} placeholder='例如：2 号楼东边的消防通道又停了三辆车' wrong={wrong !== undefined} />
        {wrong && <FieldError>{wrong}</FieldError>}
      </View>
      {!withoutPhotos && (
        <View className='mt16 t-photos'>
          <PhotoPicker
            photos={upload.photos.map(({ key, path, src, state }) => ({ key, path: src ? pictureUrl(src) : path, state }))}
            max={ISSUE_LIMITS.photosMax}
            onAdd={upload.add}
            onRemove={upload.remove}
            onRetry={upload.retry}
          />
          {upload.sentence && <FieldError>{upload.sentence}</FieldError>}
        </View>
      )}
      <View className='mt16'>
        <SimilarList communityId={communityId} text={draft.text} />
      </View>
      <Field label='在哪儿' hint={draft.place === null && placeOf(draft) !== '' ? '从您的话里取的，可以改' : '说个大概也行'}>
        <TextField
          id='raise-place'
          value={draft.place ?? placeOf(draft)}
          onChange={(place) => change({ place })}
          max={ISSUE_LIMITS.placeMax}
          placeholder='例如：2 号楼东侧'
          after={process.env.TARO_ENV === 'weapp' ? <Button className='t-map' kind='text' small icon='pin' onClick={() => void locate()}>地图</Button> : undefined}
        />
      </Field>
      <Field label='哪一类' hint={draft.category === null ? '替您选了，不对就改' : '可以改'}>
        <Chips options={CATEGORIES} value={categoryOf(draft)} onChange={(category) => change({ category: category ?? null })} />
      </Field>
      <Field label='标题' hint={draft.title === null ? '从您的话里取的，可以改' : '可以改'}>
        <TextArea id='raise-title' short value={draft.title ?? titleOf(draft)} onChange={(title) => change({ title })} max={ISSUE_LIMITS.titleMax} placeholder='说完就有了' />
      </Field>
      <NamedField draft={draft} change={change} nameables={nameables} />
      <View className='mt16'>
        <Aside icon='lock'>{told ?? `受理以后才公开，对外只写「${alias}」，不写您的姓名和电话。`}</Aside>
      </View>
    </>
  )
}
