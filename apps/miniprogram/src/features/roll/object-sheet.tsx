import { useState } from 'react'
import { OWNERS_POLL_LIMITS, type RollView } from '@silin/shared'
import { newRequestKey, objectToRoll, useAction } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Aside, Button, Chips, Field, FieldError, Sheet, TextArea, toast } from '@/ui'

type Draft = Readonly<{ requestKey: string; text: string; rollEntryId: string | undefined }>
type ObjectProps = { roll: RollView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** What is wrong, in the reader's own words; kept on the phone until it has arrived. */
export function ObjectSheet({ roll, open, onClose, refresh }: ObjectProps) {
  const key = storageKey<Draft>(`draft.objection.${roll.pollId}`)
  const [draft, setDraft] = useState<Draft>(() => readStored(key) ?? { requestKey: newRequestKey(), text: '', rollEntryId: roll.mine[0]?.rollEntryId })
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  const send = useAction(async () => {
    await objectToRoll(roll.pollId, { ...draft, text: draft.text.trim() })
    forget(key)
    setDraft({ requestKey: newRequestKey(), text: '', rollEntryId: roll.mine[0]?.rollEntryId })
    onClose()
    toast('提上去了，答复了会告诉您')
    await refresh()
  })
  const short = Array.from(draft.text.trim()).length < OWNERS_POLL_LIMITS.objectionMin
  return (
    <Sheet
      open={open}
      title='名册哪里不对'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-object-send' disabled={short} loading={send.busy} onClick={() => void send.run()}>{short ? '先写哪里不对' : '提上去'}</Button>}
    >
      {roll.mine.length > 1 && (
        <Field label='哪一处'>
          <Chips options={roll.mine.map(({ rollEntryId, alias }) => ({ value: rollEntryId, text: alias }))} value={draft.rollEntryId} onChange={(rollEntryId) => change({ rollEntryId })} />
        </Field>
      )}
      <Field label='您说说'>
        <TextArea id='objection-text' value={draft.text} onChange={(text) => change({ text })} max={OWNERS_POLL_LIMITS.objectionMax} placeholder={roll.mine.length > 0 ? '例如：我家面积是 90.5 平，名册上写少了' : '例如：我是 5号楼1单元302 的业主，名册上没有我'} />
      </Field>
      <Aside icon='info' className='mt12'>公告以前一定答复您。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
