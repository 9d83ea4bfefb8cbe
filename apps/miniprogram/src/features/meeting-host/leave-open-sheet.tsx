import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, leavingWords, type AgendaItemView, type MeetingForm } from '@silin/shared'
import { leaveItemOpen, useAction } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

type LeaveOpenSheetProps = { form: MeetingForm; item: AgendaItemView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** Nothing was decided on it here, and why: everybody will read it. The words for what happens then are the form's; what the chair says most often is one tap. */
export function LeaveOpenSheet({ form, item, open, onClose, refresh }: LeaveOpenSheetProps) {
  const { title, label, sure, usual } = leavingWords(form)
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
      title={title}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-leave-open' disabled={!ready} loading={leave.busy} onClick={() => void leave.run()}>{ready ? sure : '先写一句'}</Button>}
    >
      <View className='b'>{item.title}</View>
      <Field label={label} hint='提的人和附议的人都看得到'>
        <Chips options={usual.map((words) => ({ value: words, text: words }))} value={reason} onChange={(words) => setReason(words ?? '')} />
        <View className='mt8'><TextArea id='leave-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='也可以自己写' /></View>
      </Field>
      {leave.sentence && <FieldError>{leave.sentence}</FieldError>}
    </Sheet>
  )
}
