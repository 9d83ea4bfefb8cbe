import { useState, type ReactNode } from 'react'
import { MEETING_LIMITS, SEARCH_LIMITS, type MinutesSlips, type NamedPerson } from '@silin/shared'
import { fetchMinutesSlips, useQuery } from '@/api'
import { Aside, Card, Chips, Field, Icon, LinkRow, ListRow, SelectRow, TextArea, TextField } from '@/ui'
import type { SlipDraft } from './slip-words'

type SlipFormProps = { meetingId: string; view: MinutesSlips; form: SlipDraft; change: (part: Partial<SlipDraft>) => void; children: ReactNode }

const SAYS: readonly Readonly<{ value: 'confirm' | 'object'; text: string }>[] = [{ value: 'confirm', text: '写得没错' }, { value: 'object', text: '有一段不对' }]

/** Who signed, what the sheet says, and its photo (`children`). */
export function SlipForm({ meetingId, view, form, change, children }: SlipFormProps) {
  return (
    <>
      <Field label='谁签的'><Signer meetingId={meetingId} view={view} chosen={form.person} onChoose={(person) => change({ person })} /></Field>
      <Field label='纸上怎么说'><Chips options={SAYS} value={form.says} onChange={(says) => change({ says })} label='纸上怎么说' /></Field>
      {form.says === 'object' && <Objection view={view} form={form} change={change} />}
      {children}
      <Aside icon='people' className='mt12'>您登记，另一位同事看着照片核对。核对以前不算数，也不能公布。</Aside>
    </>
  )
}

function Objection({ view: { sections }, form: { section, remark, otherwise }, change }: Omit<SlipFormProps, 'meetingId' | 'children'>) {
  return (
    <>
      <Field label='哪一段'>
        <SelectRow options={sections.map((one) => ({ value: String(one.section), text: one.title }))} value={section} onChange={(chosen) => change({ section: chosen })} placeholder='请选一段' />
      </Field>
      <Field label='哪里不对'>
        <TextArea id='slip-remark' value={remark} onChange={(text) => change({ remark: text })} max={MEETING_LIMITS.remarkMax} placeholder='照着纸上写，不替他改' />
      </Field>
      <Field label='应该怎么写' hint='纸上没写就不写'>
        <TextArea id='slip-otherwise' value={otherwise} onChange={(text) => change({ otherwise: text })} max={MEETING_LIMITS.remarkMax} placeholder='照着纸上写' />
      </Field>
    </>
  )
}

type SignerProps = { meetingId: string; view: MinutesSlips; chosen: NamedPerson | undefined; onChoose: (person: NamedPerson | undefined) => void }

/** Those who have said nothing yet; who signed in by hand stands first, so that mostly nothing is typed. */
function Signer({ meetingId, view, chosen, onChoose }: SignerProps) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data } = useQuery(wanted ? `minutes-slips.${meetingId}.${wanted}` : undefined, () => fetchMinutesSlips(meetingId, wanted))
  if (chosen) return <LinkRow icon='me' title={chosen.name} sub={chosen.homeLabel ?? ''} action='换人' onClick={() => onChoose(undefined)} />
  const { unsaid, unsaidTotal } = wanted ? (data ?? { unsaid: [], unsaidTotal: 0 }) : view
  const hidden = unsaidTotal - unsaid.length
  return (
    <>
      {(wanted !== '' || unsaid.length > 5) && <TextField id='slip-signer' value={text} onChange={setText} max={SEARCH_LIMITS.textMax} placeholder='姓名或门牌' after={<Icon name='search' colour='ink-2' />} />}
      <Card rows kind='flat' className='mt8'>
        {unsaid.map((one) => <ListRow key={one.personId} className='t-slip-signer' title={one.name} sub={one.homeLabel ?? ''} onClick={() => onChoose(one)} />)}
        {wanted !== '' && data && unsaid.length === 0 && <ListRow sub='到会、还没说的人里没有找到，换个字试试' />}
        {hidden > 0 && <ListRow sub={`还有 ${hidden} 位，写姓名或门牌来找`} />}
      </Card>
    </>
  )
}
