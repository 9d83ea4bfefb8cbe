import { View } from '@tarojs/components'
import { useState } from 'react'
import { DECLINE_GROUNDS, ISSUE_LIMITS, type DeclineGround } from '@silin/shared'
import { declineIssue, returnIssue, useAction } from '@/api'
import { Button, Field, FieldError, SelectRow, Sheet, TextArea } from '@/ui'

export type Refusing = 'return' | 'decline'
type RefuseSheetProps = { issueId: string; kind: Refusing | undefined; onClose: () => void; onDone: () => void }

const GROUNDS = (Object.keys(DECLINE_GROUNDS) as DeclineGround[]).map((value) => ({ value, text: DECLINE_GROUNDS[value] }))

/** 退回补充 needs a reason; 不受理 needs a ground of the catalogue and a reason. The author reads both. */
export function RefuseSheet({ issueId, kind, onClose, onDone }: RefuseSheetProps) {
  const [reason, setReason] = useState('')
  const [ground, setGround] = useState<DeclineGround>()
  const short = Array.from(reason.trim()).length < ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    if (kind === 'return') await returnIssue(issueId, { reason: reason.trim() })
    else if (ground) await declineIssue(issueId, { ground, reason: reason.trim() })
    onDone()
  })
  const ready = !short && (kind === 'return' || ground !== undefined)
  return (
    <Sheet
      open={kind !== undefined}
      title={kind === 'decline' ? '不受理' : '请他补充'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-refuse-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '告诉提出的人' : kind === 'decline' && !ground ? '先选一条依据' : '先写明理由'}</Button>}
    >
      {kind === 'decline' && (
        <Field label='依据'>
          <View className='t-ground'><SelectRow options={GROUNDS} value={ground} onChange={setGround} placeholder='选一条依据' /></View>
        </Field>
      )}
      <Field label={kind === 'decline' ? '说明' : '要补充什么'}>
        <TextArea id='refuse-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder={kind === 'decline' ? '例如：这是两家之间的事，人民调解可以帮上忙' : '例如：请补一张楼道口的照片'} />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
