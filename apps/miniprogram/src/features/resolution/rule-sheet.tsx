import { useState } from 'react'
import { RESOLUTION_LIMITS, type ObjectionView, type Ruling } from '@silin/shared'
import { rejectSlip, ruleObjection, useAction } from '@/api'
import { Aside, Button, Chips, Field, FieldError, Sheet, SheetSay, TextArea } from '@/ui'
import { isReason } from './objection-words'
import { useKeptForm } from './use-kept-form'

export type Answering = Readonly<{ objection: ObjectionView; as: 'rule' | 'reject' }>
type RuleProps = { answering: Answering; locks: boolean; onClose: () => void; onDone: () => void }

const LOCKING: readonly Readonly<{ value: Ruling; text: string }>[] = [{ value: 'overrule', text: '不成立，照办' }, { value: 'uphold', text: '成立，重新商量' }]
const NOTHING = { reason: '' }

/** Every objection gets an answer with its reason; a slip that does not stand gets one, too. Nothing is chosen beforehand. */
export function RuleSheet({ answering: { objection, as }, locks, onClose, onDone }: RuleProps) {
  const { objectionId, reason: said } = objection
  const { form, change, done } = useKeptForm(`answer.${objectionId}`, NOTHING)
  const [chosen, setChosen] = useState<Ruling>()
  const ruling = as === 'rule' && !locks ? 'answer' : chosen
  const ready = isReason(form.reason) && (as === 'reject' || ruling !== undefined)
  const send = useAction(async () => {
    if (as === 'reject') await rejectSlip(objectionId, form.reason.trim())
    else if (ruling) await ruleObjection(objectionId, { ruling, reason: form.reason.trim() })
    done()
    onDone()
  })
  return (
    <Sheet
      open
      title={as === 'reject' ? '这张纸不作数' : '答复异议'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-rule-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '写好了，答复' : as === 'rule' && !ruling ? '先选一个结果' : '先写明理由'}</Button>}
    >
      <SheetSay lead={said} />
      {as === 'rule' && locks && <Field label='结果'><Chips options={LOCKING} value={chosen} onChange={setChosen} label='结果' /></Field>}
      <Field label='理由'>
        <TextArea id='rule-reason' value={form.reason} onChange={(reason) => change({ reason })} max={RESOLUTION_LIMITS.reasonMax} placeholder={as === 'reject' ? '例如：纸上没有签名' : '例如：到现场量过，离窗户两米'} />
      </Field>
      {ruling === 'uphold' && <Aside icon='warn' tone='tea' className='mt12'>公示的意见就此停下，这件事回到「等上会」，重新商量。</Aside>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
