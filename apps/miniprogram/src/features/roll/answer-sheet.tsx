import { View } from '@tarojs/components'
import { useState } from 'react'
import { OWNERS_POLL_LIMITS, type RollObjectionView } from '@silin/shared'
import { answerObjection, useAction } from '@/api'
import { Aside, Button, Field, FieldError, Option, Options, Sheet, TextArea, toast } from '@/ui'

type Decision = 'corrected' | 'rejected'
type AnswerProps = { objection: RollObjectionView | undefined; onClose: () => void; refresh: () => Promise<void> }

/** An answer with its reason: either the register was corrected and the roll is made anew, or it stays. */
export function AnswerSheet({ objection, onClose, refresh }: AnswerProps) {
  const [decision, setDecision] = useState<Decision>()
  const [reason, setReason] = useState('')
  const answer = useAction(async () => {
    if (!objection || !decision) return
    await answerObjection(objection.objectionId, { decision, reason: reason.trim() })
    setDecision(undefined)
    setReason('')
    onClose()
    toast('答复了')
    await refresh()
  })
  if (!objection) return null
  const missing = !decision ? '先选改不改' : Array.from(reason.trim()).length < OWNERS_POLL_LIMITS.reasonMin ? '再写为什么' : undefined
  return (
    <Sheet
      open
      title='答复这条异议'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-answer-send' disabled={missing !== undefined} loading={answer.busy} onClick={() => void answer.run()}>{missing ?? '答复'}</Button>}
    >
      <View className='b'>{objection.text}</View>
      {objection.about && <View className='sub'>{objection.about}</View>}
      <View className='mt12'>
        <Options label='改不改'>
          <View className='t-answer-corrected'><Option text='说得对' sub='先把登记改对，名册按登记重排' icon='check' on={decision === 'corrected'} onClick={() => setDecision('corrected')} /></View>
          <View className='t-answer-rejected'><Option text='不改' sub='登记没有错，写明查了什么' icon='x' on={decision === 'rejected'} onClick={() => setDecision('rejected')} /></View>
        </Options>
      </View>
      <Field label='为什么' hint='提的人看得到'>
        <TextArea id='answer-reason' value={reason} onChange={setReason} max={OWNERS_POLL_LIMITS.reasonMax} placeholder='例如：查了不动产登记，面积是 88.20 平' />
      </Field>
      {decision === 'corrected' && <Aside icon='info' className='mt12'>名册从登记里来：请先在工作台导入改好的名册，或者在「住户变动」登记过户，再点答复。</Aside>}
      {answer.sentence && <FieldError>{answer.sentence}</FieldError>}
    </Sheet>
  )
}
