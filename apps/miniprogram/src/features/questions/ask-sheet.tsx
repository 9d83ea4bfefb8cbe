import { QUESTION_LIMITS } from '@silin/shared'
import { askQuestion, useAction, useKeptText } from '@/api'
import { Aside, Button, FieldError, Sheet, TextArea, toast } from '@/ui'

type AskSheetProps = { meetingId: string; open: boolean; onClose: () => void; refresh: () => Promise<void> }

/** 我要问: one sentence. Others see the building, never the name. */
export function AskSheet({ meetingId, open, onClose, refresh }: AskSheetProps) {
  const draft = useKeptText(`question.${meetingId}`)
  const text = draft.text.trim()
  const ask = useAction(async () => {
    await askQuestion(meetingId, { requestKey: draft.requestKey, text })
    draft.done()
    toast('记下了，会上给您答')
    onClose()
    await refresh()
  })
  const ready = text.length >= QUESTION_LIMITS.textMin
  return (
    <Sheet
      open={open}
      title='我要问'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-send-question' disabled={!ready} loading={ask.busy} onClick={() => void ask.run()}>{ready ? '问出去' : '先写一句要问的'}</Button>}
    >
      <TextArea id='question-text' value={draft.text} onChange={draft.change} max={QUESTION_LIMITS.textMax} placeholder='例如：3号楼的楼道灯什么时候修？' say />
      {ask.sentence && <FieldError>{ask.sentence}</FieldError>}
      <Aside icon='shield' className='mt12'>邻居只看到是几号楼的，看不到您的名字。请别写别人的姓名和电话。</Aside>
    </Sheet>
  )
}
