import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, type AgendaItemView } from '@silin/shared'
import { leaveItemOpen, useAction } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

type LeaveOpenSheetProps = { item: AgendaItemView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** What the chair says most often; one tap instead of typing. */
const USUAL = ['意见还没谈拢', '要再问问没到的邻居', '等物业拿出办法再谈'].map((words) => ({ value: words, text: words }))

/** 没谈成，留着: the matter goes back to be talked about again, with the reason everybody will read. */
export function LeaveOpenSheet({ item, open, onClose, refresh }: LeaveOpenSheetProps) {
  const [reason, setReason] = useState('')
  const told = reason.trim()
  const ready = told.length >= ISSUE_LIMITS.reasonMin
  const leave = useAction(async () => {
    await leaveItemOpen(item.agendaItemId, { reason: told })
    onClose()
    await refresh()
  })
  return (
    <Sheet
      open={open}
      title='这件先留着'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-leave-open' disabled={!ready} loading={leave.busy} onClick={() => void leave.run()}>{ready ? '留着，下回再谈' : '先写为什么'}</Button>}
    >
      <View className='b'>{item.title}</View>
      <Field label='为什么没定下来' hint='提的人和附议的人都看得到'>
        <Chips options={USUAL} value={reason} onChange={(words) => setReason(words ?? '')} />
        <View className='mt8'><TextArea id='leave-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='也可以自己写' /></View>
      </Field>
      {leave.sentence && <FieldError>{leave.sentence}</FieldError>}
    </Sheet>
  )
}
