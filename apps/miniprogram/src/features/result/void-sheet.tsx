import { View } from '@tarojs/components'
import { useState } from 'react'
import { OWNERS_POLL_LIMITS, type PollView } from '@silin/shared'
import { useAction, voidPoll } from '@/api'
import { Aside, Button, Field, FieldError, Sheet, TextArea, toast } from '@/ui'

type VoidProps = { poll: PollView; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** Setting a vote aside: why, in words that every owner will read. */
export function VoidSheet({ poll, open, onClose, refresh }: VoidProps) {
  const [reason, setReason] = useState('')
  const setAside = useAction(async () => {
    await voidPoll(poll.pollId, { reason: reason.trim() })
    onClose()
    toast('作废了，已经告诉每一位业主')
    await refresh()
  })
  const short = Array.from(reason.trim()).length < OWNERS_POLL_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title='这次表决作废'
      onClose={onClose}
      actions={
        <>
          <Button kind='zhu' block className='t-void-confirm' disabled={short} loading={setAside.busy} onClick={() => void setAside.run()}>{short ? '先写为什么' : '作废，告诉业主'}</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>不作废</Button>
        </>
      }
    >
      <View className='b'>{poll.question}</View>
      <Field label='为什么作废' hint='业主都看得到'>
        <TextArea id='void-reason' value={reason} onChange={setReason} max={OWNERS_POLL_LIMITS.reasonMax} placeholder='例如：公告里的金额写错了' />
      </Field>
      <Aside icon='warn' tone='tea' className='mt12'>投过的票都留着，但不算数；这件事回到等着商量的那一步，可以重新来。</Aside>
      {setAside.sentence && <FieldError>{setAside.sentence}</FieldError>}
    </Sheet>
  )
}
