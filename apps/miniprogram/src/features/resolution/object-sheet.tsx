import { RESOLUTION_LIMITS, OBJECTION_TARGETS, type ObjectionTarget } from '@silin/shared'
import { objectTo, useAction, useWords } from '@/api'
import { Aside, Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'
import { isReason } from './objection-words'
import { useKeptForm } from './use-kept-form'

type ObjectProps = { resolutionId: string; locks: boolean; open: boolean; onClose: () => void; onDone: () => void }

/** Whom an objection may be about, as their community calls them. */
export function useTargets() {
  const { roles } = useWords()
  return OBJECTION_TARGETS.map((value) => ({ value, text: roles[value] }))
}
const EMPTY: Readonly<{ reason: string; about: ObjectionTarget | undefined }> = { reason: '', about: undefined }

/** One's own objection, on one's own phone: why, and whether it is about somebody who would otherwise answer it. */
export function ObjectSheet({ resolutionId, locks, open, onClose, onDone }: ObjectProps) {
  const { form, change, done } = useKeptForm(`objection.${resolutionId}`, EMPTY)
  const ready = isReason(form.reason)
  const targets = useTargets()
  const send = useAction(async () => {
    await objectTo(resolutionId, { requestKey: form.requestKey, reason: form.reason.trim(), aboutRoles: form.about ? [form.about] : [] })
    done()
    onDone()
  })
  return (
    <Sheet
      open={open}
      title='我有不同意见'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-object-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '提出异议' : '先写明理由'}</Button>}
    >
      <Field label='哪里不妥，为什么'>
        <TextArea id='object-reason' value={form.reason} onChange={(reason) => change({ reason })} max={RESOLUTION_LIMITS.reasonMax} placeholder='例如：坡道会挡住一楼的窗户' />
      </Field>
      <Field label='说到了谁' hint='说到的人不能来答复，没有就不用选'>
        <Chips options={targets} value={form.about} onChange={(about) => change({ about })} clearable label='说到了谁' />
      </Field>
      <Aside icon='lock' className='mt12'>{`${locks ? '答复以前先不办。' : '会记下来、写明答复，事情照办。'}大家看得到您写的话，看不到您的名字，请别写姓名和门牌。`}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
