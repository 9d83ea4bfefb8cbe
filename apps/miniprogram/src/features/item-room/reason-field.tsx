import { View } from '@tarojs/components'
import { MEETING_LIMITS } from '@silin/shared'
import { Chips, Field, TextArea } from '@/ui'

/** What it usually is; one tap instead of typing. */
const USUAL = ['承接这件事的是自家或亲戚', '在要签合同的单位上班', '要赔、要补的是自己家'].map((words) => ({ value: words, text: words }))

export const toldEnough = (reason: string) => reason.trim().length >= MEETING_LIMITS.recusalMin

export function ReasonField({ id, reason, onChange }: { id: string; reason: string; onChange: (reason: string) => void }) {
  return (
    <Field label='什么关系' hint='一句话，写进纪要'>
      <Chips options={USUAL} value={reason} onChange={(words) => onChange(words ?? '')} />
      <View className='mt8'><TextArea id={id} short value={reason} onChange={onChange} max={MEETING_LIMITS.recusalMax} placeholder='也可以自己写' /></View>
    </Field>
  )
}
