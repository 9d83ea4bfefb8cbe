import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, type ReferralOffice } from '@silin/shared'
import { fetchReferralOffices, referIssue, useAction, useQuery } from '@/api'
import { Aside, Button, Field, FieldError, SelectRow, Sheet, TextArea } from '@/ui'

type ReferSheetProps = { open: boolean; issueId: string; communityId: string | undefined; onClose: () => void; onDone: () => void }

/** 转办: who can do it, and why it is theirs. The author gets the number to call. */
export function ReferSheet({ open, issueId, communityId, onClose, onDone }: ReferSheetProps) {
  const offices = useQuery(open && communityId ? `referral-offices.${communityId}` : undefined, () => fetchReferralOffices(communityId ?? ''))
  const [code, setCode] = useState<ReferralOffice>()
  const [reason, setReason] = useState('')
  const ready = code !== undefined && Array.from(reason.trim()).length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    if (!code) return
    await referIssue(issueId, { office: code, reason: reason.trim() })
    onDone()
  })
  return (
    <Sheet
      open={open}
      title='转给有关部门'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-refer-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '转过去，告诉提出的人' : code ? '先写明理由' : '先选转给谁'}</Button>}
    >
      <Field label='转给谁'>
        <View className='t-office'><SelectRow options={(offices.data ?? []).map((office) => ({ value: office.code, text: `${office.name} ${office.phone}` }))} value={code} onChange={setCode} placeholder={offices.sentence ?? '选一个去处'} /></View>
      </Field>
      <Field label='为什么转给它'>
        <TextArea id='refer-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='例如：楼内供热管道归供热公司管' />
      </Field>
      <Aside icon='phone' className='mt12'>提的人会收到去处和电话。转出去以后，这里就不再办了。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
