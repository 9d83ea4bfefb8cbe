import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { RESOLUTION_LIMITS, type NamedPerson, type ObjectionTarget } from '@silin/shared'
import { findObjectors, objectOnPaper, useAction, useQuery } from '@/api'
import { isReason, PaperField, useKeptForm, useTargets, type KeptPaper } from '@/features/resolution'
import { back } from '@/platform'
import { Aside, Button, Card, Chips, Field, Foot, Icon, LinkRow, ListRow, Page, TextArea, TextField, toast } from '@/ui'

type Form = Readonly<{ person: NamedPerson | undefined; reason: string; about: ObjectionTarget | undefined; paper: KeptPaper | undefined }>
const EMPTY: Form = { person: undefined, reason: '', about: undefined, paper: undefined }

/** An objection on paper: who signed, what it says, and its photo. A colleague compares it before it counts. */
export default function SlipPage() {
  const resolutionId = useRouter().params.resolutionId ?? ''
  const { form, change, done } = useKeptForm<Form>(`slip.${resolutionId}`, EMPTY)
  const { person, paper } = form
  const targets = useTargets()
  const missing = !person ? '先选是谁写的' : !isReason(form.reason) ? '先照着纸写明理由' : !paper ? '先拍下签字的纸' : undefined
  const send = useAction(async () => {
    if (!person || !paper) return
    const { requestKey, reason, about } = form
    await objectOnPaper(resolutionId, { requestKey, personId: person.personId, reason: reason.trim(), aboutRoles: about ? [about] : [], documentId: paper.documentId })
    done()
    toast('登记了，等同事核对')
    void back()
  })
  return (
    <Page
      title='登记签字的异议'
      foot={<Foot {...(send.sentence ? { error: send.sentence } : {})}><Button kind='primary' grow className='t-slip-send' disabled={missing !== undefined} loading={send.busy} onClick={() => void send.run()}>{missing ?? '登记，请同事核对'}</Button></Foot>}
    >
      <Field label='谁写的'><Objector resolutionId={resolutionId} chosen={person} onChoose={(one) => change({ person: one })} /></Field>
      <Field label='纸上写的理由'>
        <TextArea id='slip-reason' value={form.reason} onChange={(reason) => change({ reason })} max={RESOLUTION_LIMITS.reasonMax} placeholder='照着纸上写，不替他改' />
      </Field>
      <Field label='说到了谁' hint='说到的人不能来答复，没有就不用选'>
        <Chips options={targets} value={form.about} onChange={(about) => change({ about })} clearable label='说到了谁' />
      </Field>
      <PaperField label='签字的纸' hint='名字和签字都要拍清楚，只有工作人员看得到' photoOnly paper={paper} onChange={(next) => change({ paper: next })} />
      <Aside icon='people' className='mt12'>您登记，另一位同事看着照片核对。核对以前不算数。</Aside>
    </Page>
  )
}

type ObjectorProps = { resolutionId: string; chosen: NamedPerson | undefined; onChoose: (person: NamedPerson | undefined) => void }

function Objector({ resolutionId, chosen, onChoose }: ObjectorProps) {
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data } = useQuery(wanted ? `objectors.${resolutionId}.${wanted}` : undefined, () => findObjectors(resolutionId, wanted))
  if (chosen) return <LinkRow icon='me' title={chosen.name} sub={chosen.homeLabel ?? ''} action='换人' onClick={() => onChoose(undefined)} />
  const people = wanted ? (data?.people ?? []) : []
  return (
    <>
      <TextField id='slip-person' value={text} onChange={setText} max={20} placeholder='姓名或门牌' after={<Icon name='search' colour='ink-2' />} />
      {wanted !== '' && (
        <Card rows kind='flat' className='mt8'>
          {people.map((one) => <ListRow key={one.personId} className='t-slip-person' title={one.name} sub={one.homeLabel ?? ''} onClick={() => onChoose(one)} />)}
          {data && people.length === 0 && <ListRow sub='能提异议的人里没有找到，换个字试试' />}
        </Card>
      )}
    </>
  )
}
