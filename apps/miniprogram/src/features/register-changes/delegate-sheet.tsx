import { useState } from 'react'
import { CHANGE_LIMITS, OF_AGE_WORDS, type HomeOfRegister, type PersonInHome } from '@silin/shared'
import { registerDelegate, useAction } from '@/api'
import { Button, Field, FieldError, Sheet, SheetSay, TextArea } from '@/ui'

type DelegateSheetProps = { home: HomeOfRegister; person: PersonInHome; onClose: () => void; onDone: () => void }

/** For somebody without a phone: what they said, and how the household said so. */
export function DelegateSheet({ home, person, onClose, onDone }: DelegateSheetProps) {
  const [reason, setReason] = useState('')
  const send = useAction(async () => {
    await registerDelegate(home.homeId, person.personId, { ofAge: true, replaces: home.household?.delegateId ?? null, reason: reason.trim() })
    onDone()
  })
  const isShort = [...reason.trim()].length < CHANGE_LIMITS.reasonMin
  return (
    <Sheet
      open
      title='登记户代表'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-delegate-send' disabled={isShort} loading={send.busy} onClick={() => void send.run()}>{isShort ? '先写明怎么知道的' : '没错，登记'}</Button>}
    >
      <SheetSay lead={`${home.label}由 ${person.maskedName} 代表。${OF_AGE_WORDS.recorded}。家里认证过的人都会收到消息，也能自己换。`} />
      <Field label='怎么知道的'>
        <TextArea id='delegate-reason' value={reason} onChange={setReason} max={CHANGE_LIMITS.reasonMax} placeholder='例如：上门问过，一家人都在' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
