import { View } from '@tarojs/components'
import { MEETING_LIMITS, URGENT_USUAL, urgentSource, type MeetingForm } from '@silin/shared'
import { Aside, Button, Chips, Field, TextArea } from '@/ui'

const { urgentMin, urgentMax } = MEETING_LIMITS
const OPTIONS = URGENT_USUAL.map(({ word }) => ({ value: word, text: word }))

/** `value` is undefined while the days of notice are kept. */
type UrgentProps = { form: MeetingForm; value: string | undefined; onChange: (value: string | undefined) => void }

/** Where the law lets a meeting be called at short notice in special circumstances: asked for by a tap, and then why. */
export function UrgentFields({ form, value, onChange }: UrgentProps) {
  const source = urgentSource(form)
  if (source === null) return null
  if (value === undefined) return <Button kind='text' block className='mt8 t-urgent' onClick={() => onChange('')}>有特殊情况，要提前开</Button>
  return (
    <View className='t-urgent-fields'>
      <Field label='是什么特殊情况' hint='会写进通知和纪要'>
        <Chips options={OPTIONS} value={URGENT_USUAL.find(({ text }) => text === value)?.word} onChange={(word) => onChange(URGENT_USUAL.find((one) => one.word === word)?.text)} label='常见的特殊情况' />
        <View className='mt8'><TextArea id='urgent-reason' value={value} onChange={onChange} max={urgentMax} placeholder={`写清为什么等不了，至少 ${urgentMin} 个字`} label='是什么特殊情况' /></View>
      </Field>
      <Aside icon='info' className='mt8'>{`有特殊情况，可以临时通知（${source}）。请把日子往前改，能早告诉一天是一天。`}</Aside>
      <Button kind='text' block className='mt8 t-urgent-off' onClick={() => onChange(undefined)}>不提前了，按规定的日子开</Button>
    </View>
  )
}

/** Whether enough was written to be sent. */
export const isUrgentReason = (value: string | undefined): boolean => Array.from(value?.trim() ?? '').length >= urgentMin
