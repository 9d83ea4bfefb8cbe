import { View } from '@tarojs/components'
import { useState } from 'react'
import { QUESTION_LIMITS, type AttendeeRow } from '@silin/shared'
import { askOnBehalf, useAction, useKeptText } from '@/api'
import { Button, Field, FieldError, SelectRow, Sheet, TextArea, toast } from '@/ui'

type OnBehalfSheetProps = { meetingId: string; present: readonly AttendeeRow[]; open: boolean; onClose: () => void; refresh: () => Promise<void> }

const NOBODY_KNOWN = ''

/** For somebody in the room without a phone: what they ask, and who they are where the list knows them. */
export function OnBehalfSheet({ meetingId, present, open, onClose, refresh }: OnBehalfSheetProps) {
  const draft = useKeptText(`behalf.${meetingId}`)
  const [personId, setPersonId] = useState(NOBODY_KNOWN)
  const text = draft.text.trim()
  const people = [{ value: NOBODY_KNOWN, text: '名册上没有的邻居' }, ...present.map((row) => ({ value: row.personId, text: `${row.name} · ${row.homeLabel ?? row.capacity}` }))]
  const ask = useAction(async () => {
    await askOnBehalf(meetingId, { requestKey: draft.requestKey, text, ...(personId ? { personId } : {}) })
    draft.done()
    setPersonId(NOBODY_KNOWN)
    toast('替他记下了')
    onClose()
    await refresh()
  })
  const ready = text.length >= QUESTION_LIMITS.textMin
  return (
    <Sheet
      open={open}
      title='替没带手机的记一个'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-behalf-send' disabled={!ready} loading={ask.busy} onClick={() => void ask.run()}>{ready ? '记下' : '先写他问的'}</Button>}
    >
      <View className='t-behalf-person'><SelectRow name='谁问的' options={people} value={personId} onChange={setPersonId} /></View>
      <Field label='问的什么' hint='照他说的写'>
        <TextArea id='behalf-text' value={draft.text} onChange={draft.change} max={QUESTION_LIMITS.textMax} placeholder='一句话记下来' />
      </Field>
      {ask.sentence && <FieldError>{ask.sentence}</FieldError>}
    </Sheet>
  )
}
