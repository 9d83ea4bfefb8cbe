import { useState } from 'react'
import { MEETING_LIMITS } from '@silin/shared'
import { judgeMinutes, useAction } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Aside, Button, Field, FieldError, Sheet, TextArea } from '@/ui'

type ObjectionSheetProps = { meetingId: string; version: number; open: boolean; onClose: () => void; onDone: () => Promise<void> }

/** 有不同意见: what is written is attached to the minutes and never erased. */
export function ObjectionSheet({ meetingId, version, open, onClose, onDone }: ObjectionSheetProps) {
  const draft = storageKey<string>(`draft.objection.${meetingId}`)
  const [remark, setRemark] = useState(() => readStored(draft) ?? '')
  const told = remark.trim()
  const send = useAction(async () => {
    await judgeMinutes(meetingId, { version, verdict: 'object', remark: told })
    forget(draft)
    onClose()
    await onDone()
  })
  const write = (text: string) => {
    store(draft, text)
    setRemark(text)
  }
  return (
    <Sheet
      open={open}
      title='哪里写得不对'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-object-send' disabled={told === ''} loading={send.busy} onClick={() => void send.run()}>{told === '' ? '先写一句' : '交上去'}</Button>}
    >
      <Field label='您的意见'>
        <TextArea id='objection' value={remark} onChange={write} max={MEETING_LIMITS.remarkMax} placeholder='例如：我说的是两米，不是三米' />
      </Field>
      <Aside icon='lock'>附在纪要后面，不写名字，谁也删不掉。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
