import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, type AuthorIdentity } from '@silin/shared'
import { lookUpAuthor, useAction } from '@/api'
import { call } from '@/platform'
import { Aside, Button, Card, Fact, Field, FieldError, Sheet, TextArea } from '@/ui'

type IdentitySheetProps = { open: boolean; issueId: string; onClose: () => void }

/** 查看是谁: only with a reason, and the author reads it. Shown once, kept nowhere on the phone. */
export function IdentitySheet({ open, issueId, onClose }: IdentitySheetProps) {
  const [reason, setReason] = useState('')
  const [known, setKnown] = useState<AuthorIdentity>()
  const ready = Array.from(reason.trim()).length >= ISSUE_LIMITS.reasonMin
  const ask = useAction(async () => setKnown(await lookUpAuthor(issueId, { reason: reason.trim() })))
  const close = () => {
    setKnown(undefined)
    setReason('')
    onClose()
  }
  return (
    <Sheet
      open={open}
      title='查看是谁'
      onClose={close}
      actions={
        known ? (
          <Button kind='line' block onClick={close}>看好了</Button>
        ) : (
          <Button kind='primary' block className='t-look-up-send' disabled={!ready} loading={ask.busy} onClick={() => void ask.run()}>{ready ? '查看，并记下来' : '先写明理由'}</Button>
        )
      }
    >
      {known ? (
        <Card rows className='t-identity'>
          <Fact name='姓名' strong>{known.name}</Fact>
          {known.homeLabel && <Fact name='住址'>{known.homeLabel}</Fact>}
          <Fact name='电话'>{known.phone ?? '没有登记'}</Fact>
        </Card>
      ) : (
        <Field label='为什么要看'>
          <TextArea id='look-up-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='例如：要上门看漏水的地方' />
        </Field>
      )}
      {known?.phone && <Button kind='tint' block icon='phone' className='mt12' onClick={() => void call(known.phone ?? '')}>打电话</Button>}
      <Aside icon='shield' className='mt12'>每次查看都记下来。他会收到消息：哪个岗位、什么时候、为了什么。</Aside>
      {ask.sentence && <FieldError>{ask.sentence}</FieldError>}
      <View className='mt8' />
    </Sheet>
  )
}
