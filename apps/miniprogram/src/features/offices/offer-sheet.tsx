import { useState } from 'react'
import { OFFICE_LIMITS, type OfferOfficeAnswer, type OfficeChoice, type OfficeRole } from '@silin/shared'
import { newRequestKey, offerOffice, useAction } from '@/api'
import { Button, Field, FieldError, SelectRow, Sheet, TextField } from '@/ui'
import { fullDay } from './office-words'

type OfferSheetProps = { communityId: string; choices: readonly OfficeChoice[]; open: boolean; onClose: () => void; onMade: (made: OfferOfficeAnswer) => void }

/** Which office, where, and whom the code is for. The person fills in their own name when they use it. */
export function OfferSheet({ communityId, choices, open, onClose, onMade }: OfferSheetProps) {
  const [role, setRole] = useState<OfficeRole>()
  const [place, setPlace] = useState<string>()
  const [note, setNote] = useState('')
  const [requestKey, setRequestKey] = useState(newRequestKey)
  const choice = choices.find((one) => one.role === role)
  const orgUnitId = choice?.places.length === 1 ? choice.places[0]?.orgUnitId : choice?.places.find((one) => one.orgUnitId === place)?.orgUnitId
  const ready = role && orgUnitId && note.trim() !== ''
  const send = useAction(async () => {
    if (!role || !orgUnitId) return
    const made = await offerOffice(communityId, { requestKey, role, orgUnitId, note: note.trim() })
    setRequestKey(newRequestKey())
    setNote('')
    onMade(made)
  })
  return (
    <Sheet
      open={open}
      title='发一个任职码'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-offer-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '生成任职码' : '先选职务，写给谁'}</Button>}
    >
      <Field label='什么职务'>
        <SelectRow options={choices.map((one) => ({ value: one.role, text: one.roleName }))} value={role} onChange={setRole} placeholder='选一个职务' />
      </Field>
      {choice && choice.places.length > 1 && (
        <Field label='在哪里任'>
          <SelectRow options={choice.places.map((one) => ({ value: one.orgUnitId, text: one.name }))} value={orgUnitId} onChange={setPlace} placeholder='选一个单位' />
        </Field>
      )}
      {choice && choice.places.length === 0 && <FieldError>{`社区里还没有登记${choice.roleName}的单位，请让运维先登记。`}</FieldError>}
      <Field label='给谁的' hint='只有您看得到，自己记得就行'>
        <TextField id='offer-note' value={note} onChange={setNote} max={OFFICE_LIMITS.noteMax} placeholder='例如：一组网格员' />
      </Field>
      {choice && <Field label='任到哪天'>{choice.until ? `从领码那天起，一届 5 年（今天领到${fullDay(choice.until)}前）` : '没有到期日，您随时可以登记到期'}</Field>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
