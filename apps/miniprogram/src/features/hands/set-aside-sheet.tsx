import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS } from '@silin/shared'
import { setHandsAside, useAction } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

const USUAL = ['有人没听清问的什么', '有人刚进来，都想重来', '改用手机投'].map((words) => ({ value: words, text: words }))

type SetAsideSheetProps = { agendaItemId: string; open: boolean; onClose: () => void; onDone: () => Promise<void> }

/** These hands do not count; the record of them stays. */
export function SetAsideSheet({ agendaItemId, open, onClose, onDone }: SetAsideSheetProps) {
  const [reason, setReason] = useState('')
  const told = reason.trim()
  const ready = told.length >= ISSUE_LIMITS.reasonMin
  const act = useAction(async () => {
    await setHandsAside(agendaItemId, told)
    onClose()
    await onDone()
  })
  return (
    <Sheet
      open={open}
      title='这次举手不算？'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-set-aside' disabled={!ready} loading={act.busy} onClick={() => void act.run()}>{ready ? '不算，重新表决' : '先写为什么'}</Button>}
    >
      <Field label='为什么不算' hint='写进会议纪要'>
        <Chips options={USUAL} value={reason} onChange={(words) => setReason(words ?? '')} />
        <View className='mt8'><TextArea id='set-aside-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='也可以自己写' /></View>
      </Field>
      {act.sentence && <FieldError>{act.sentence}</FieldError>}
    </Sheet>
  )
}
