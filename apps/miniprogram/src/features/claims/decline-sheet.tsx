import { useState } from 'react'
import { CLAIM_LIMITS } from '@silin/shared'
import { declineClaim, useAction } from '@/api'
import { Button, Field, FieldError, Sheet, TextArea } from '@/ui'

type DeclineSheetProps = { claimId: string | undefined; onClose: () => void; onDone: () => void }

export function DeclineSheet({ claimId, onClose, onDone }: DeclineSheetProps) {
  const [reason, setReason] = useState('')
  const send = useAction(async () => {
    if (!claimId) return
    await declineClaim(claimId, { reason: reason.trim() })
    onDone()
  })
  return (
    <Sheet open={claimId !== undefined} title='不通过' onClose={onClose} actions={<Button kind='primary' block className='t-decline-send' disabled={reason.trim().length < 2} loading={send.busy} onClick={() => void send.run()}>{reason.trim().length < 2 ? '先写明理由' : '告诉申请的人'}</Button>}>
      <Field label='为什么' hint='申请的人会看到'>
        <TextArea id='decline-reason' value={reason} onChange={setReason} max={CLAIM_LIMITS.noteMax} placeholder='例如：姓名和名册对不上，请带证件到社区' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
