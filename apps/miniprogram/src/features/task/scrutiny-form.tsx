import { View } from '@tarojs/components'
import { SCRUTINY_LIMITS, type ScrutinyVerdict } from '@silin/shared'
import { Aside, Chips, Field, TextArea, TextField } from '@/ui'
import { PhotoField } from './photo-field'
import type { Scrutiny } from './use-scrutiny'

const VERDICTS = [
  { value: 'accept', text: '办好了' },
  { value: 'send_back', text: '还没办好' },
] as const satisfies readonly { value: ScrutinyVerdict; text: string }[]

/** What was seen, the place, and who stood beside the member. */
export function ScrutinyForm({ scrutiny, title }: { scrutiny: Scrutiny; title: string }) {
  const { draft, change, photos, slip } = scrutiny
  return (
    <>
      <View className='sub t-title'>{title}</View>
      <View className='h1'>到现场看过了？</View>
      <Field label='看到的怎么样'>
        <View className='t-verdict'><Chips options={VERDICTS} value={draft.verdict} onChange={(verdict) => change({ verdict })} /></View>
      </Field>
      <Field label='看到了什么'>
        <TextArea id='scrutiny-words' value={draft.words} onChange={(words) => change({ words })} max={SCRUTINY_LIMITS.wordsMax} placeholder='例如：一到三楼的灯都亮，开关也好用' />
      </Field>
      <PhotoField label='现场照片' hint='至少一张，人人看得到' hook='t-photos' upload={photos} max={SCRUTINY_LIMITS.photosMax} />
      <Field label='谁和您一起去的' hint='要一位普通居民'>
        <TextField id='witness-name' value={draft.witnessName} onChange={(witnessName) => change({ witnessName })} max={SCRUTINY_LIMITS.witnessNameMax} placeholder='姓名，和名册上一样' />
        <View className='mt8'><TextField id='witness-home' value={draft.witnessHome} onChange={(witnessHome) => change({ witnessHome })} max={SCRUTINY_LIMITS.witnessHomeMax} placeholder='门牌，例如 3号楼2单元502' /></View>
      </Field>
      <PhotoField label='签字单' hint='对方没有手机才拍' hook='t-slip' upload={slip} max={1} />
      <Aside icon='shield' className='mt16'>对方在自己手机上确认了才算数。没有手机的，请他在纸上签字，由另一位监督委员会成员核对。签字单只有监督委员会看得到。</Aside>
    </>
  )
}
