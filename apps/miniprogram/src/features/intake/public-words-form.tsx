import { View } from '@tarojs/components'
import { ISSUE_CATEGORIES, ISSUE_LIMITS, type IssueCategory, type PhotoView } from '@silin/shared'
import { pictureUrl } from '@/api'
import { Aside, Chips, Field, Icon, SizedPhoto, TextArea, TextField } from '@/ui'
import type { Intake } from './use-intake'
import './public-words-form.scss'

const CATEGORIES = (Object.keys(ISSUE_CATEGORIES) as IssueCategory[]).map((value) => ({ value, text: ISSUE_CATEGORIES[value].name }))

/** Within its frame. */
const TILE = { width: 105, height: 105 }

type FormProps = { intake: Intake; change: (part: Partial<Intake>) => void; photos: readonly PhotoView[]; togglePhoto: (photoId: string) => void }

/** Confirms what becomes public. Everything is filled in already; a tap sends it on. */
export function PublicWordsForm({ intake, change, photos, togglePhoto }: FormProps) {
  return (
    <>
      <Field label='公开的标题'>
        <TextArea id='public-title' short value={intake.title} onChange={(title) => change({ title })} max={ISSUE_LIMITS.titleMax} />
      </Field>
      <Field label='公开的内容' hint='去掉姓名、电话、门牌'>
        <TextArea id='public-text' value={intake.text} onChange={(text) => change({ text })} max={ISSUE_LIMITS.textMax} />
      </Field>
      <Field label='公开的地点'>
        <TextField id='public-place' value={intake.place} onChange={(place) => change({ place })} max={ISSUE_LIMITS.placeMax} />
      </Field>
      {photos.length > 0 && (
        <Field label='公开的照片' hint='点一下取消'>
          <View className='pub-photos'>
            {photos.map((photo) => (
              <View key={photo.photoId} className={`pub-photo ${intake.photoIds.includes(photo.photoId) ? 'is-on' : ''}`} onClick={() => togglePhoto(photo.photoId)}>
                <SizedPhoto className='pub-photo__img' shape='tile' box={TILE} src={pictureUrl(photo.url)} />
                <View className='pub-photo__word'>{intake.photoIds.includes(photo.photoId) ? '公开' : '不公开'}</View>
                {intake.photoIds.includes(photo.photoId) && <Icon className='pub-photo__tick' name='check' colour='card' size='s' />}
              </View>
            ))}
          </View>
          <Aside icon='info' className='mt8'>有人脸、车牌的，别公开。</Aside>
        </Field>
      )}
      <Field label='哪一类'>
        <Chips options={CATEGORIES} value={intake.category} onChange={(category) => change({ category: category ?? 'other' })} />
      </Field>
      <Aside icon='lock' className='mt16'>居民原来写的一字不改地留着，只有您和他自己看得到。</Aside>
    </>
  )
}
