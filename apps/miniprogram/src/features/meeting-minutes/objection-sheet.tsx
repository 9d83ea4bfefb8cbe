import { useState } from 'react'
import { MEETING_LIMITS, type MinutesView } from '@silin/shared'
import { judgeMinutes, useAction } from '@/api'
import { forget, readStored, storageKey, store } from '@/platform'
import { Aside, Button, Field, FieldError, SelectRow, Sheet, TextArea } from '@/ui'
import { unsaidOf } from './minutes-words'

type ObjectionSheetProps = { meetingId: string; minutes: MinutesView; open: boolean; onClose: () => void; onDone: () => Promise<void> }
type Draft = Readonly<{ section?: string; remark: string; otherwise: string }>

/** With one matter it is most likely about this one. */
const firstChoice = (sections: readonly { section: number }[]) => (sections.length === 2 ? String(sections[1]?.section) : sections.length === 1 ? String(sections[0]?.section) : undefined)

function buttonWords(section: string | undefined, remark: string): string {
  if (section === undefined) return '先选哪一段'
  return remark === '' ? '先写一句' : '交上去'
}

/** 有出入: about one section; what is written is attached to it and never erased. */
export function ObjectionSheet({ meetingId, minutes, open, onClose, onDone }: ObjectionSheetProps) {
  const { version } = minutes
  const unsaid = unsaidOf(minutes)
  const key = storageKey<Draft>(`draft.objection.${meetingId}.${version}`)
  const [draft, setDraft] = useState<Draft>(() => readStored(key) ?? { remark: '', otherwise: '' })
  const section = unsaid.some((one) => String(one.section) === draft.section) ? draft.section : firstChoice(unsaid)
  const remark = draft.remark.trim()
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    store(key, next)
    setDraft(next)
  }
  const send = useAction(async () => {
    await judgeMinutes(meetingId, { version, verdict: 'object', section: Number(section), remark, otherwise: draft.otherwise.trim() })
    forget(key)
    setDraft({ remark: '', otherwise: '' })
    onClose()
    await onDone()
  })
  return (
    <Sheet
      open={open}
      title='哪里写得不对'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-object-send' disabled={section === undefined || remark === ''} loading={send.busy} onClick={() => void send.run()}>{buttonWords(section, remark)}</Button>}
    >
      <Field label='哪一段'>
        <SelectRow options={unsaid.map((one) => ({ value: String(one.section), text: one.title }))} value={section} onChange={(chosen) => change({ section: chosen })} placeholder='请选一段' />
      </Field>
      <Field label='哪里不对'>
        <TextArea id='objection' value={draft.remark} onChange={(text) => change({ remark: text })} max={MEETING_LIMITS.remarkMax} placeholder='例如：我说的是两米，不是三米' />
      </Field>
      <Field label='应该怎么写' hint='可以不写'>
        <TextArea id='otherwise' value={draft.otherwise} onChange={(text) => change({ otherwise: text })} max={MEETING_LIMITS.remarkMax} placeholder='例如：坡道往外伸两米' />
      </Field>
      <Aside icon='lock' className='mt12'>附在这一段下面，不写名字，谁也删不掉。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
