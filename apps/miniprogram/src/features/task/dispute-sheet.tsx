import { ISSUE_LIMITS } from '@silin/shared'
import { disputeTask, useAction } from '@/api'
import { Button, Field, FieldError, Sheet, TextArea } from '@/ui'
import { useKeptWords } from './use-kept-words'

type DisputeProps = { taskId: string; open: boolean; onClose: () => void; onDone: () => void }

/** The carrier says why it is not theirs, or why the day cannot be kept. */
export function DisputeSheet({ taskId, open, onClose, onDone }: DisputeProps) {
  const { words, change, done } = useKeptWords(`dispute.${taskId}`)
  const reason = words.trim()
  const ready = Array.from(reason).length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    await disputeTask(taskId, { reason })
    done()
    onDone()
  })
  return (
    <Sheet
      open={open}
      title='有异议'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-dispute-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '告诉社区' : '先写明理由'}</Button>}
    >
      <Field label='为什么'>
        <TextArea id='dispute-reason' value={words} onChange={change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：这段路不归物业管，要找市政' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
