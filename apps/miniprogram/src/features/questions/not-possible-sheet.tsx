import { View } from '@tarojs/components'
import { ISSUE_LIMITS, QUESTION_LIMITS, type QuestionView } from '@silin/shared'
import { declareNotPossible, useAction, useKeptText } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

type NotPossibleSheetProps = { question: QuestionView; open: boolean; onClose: () => void; onEnded: () => Promise<void> }

/** What is said most often; one tap instead of typing. */
const USUAL = ['法律规定不允许', '不归社区管，请拨打12345', '今年没有这笔钱，明年再看'].map((words) => ({ value: words, text: words }))

/** 办不了: the reason that everybody will read. */
export function NotPossibleSheet({ question, open, onClose, onEnded }: NotPossibleSheetProps) {
  const draft = useKeptText(`notPossible.${question.questionId}`)
  const reason = draft.text.trim()
  const send = useAction(async () => {
    await declareNotPossible(question.questionId, { requestKey: draft.requestKey, reason })
    draft.done()
    onClose()
    await onEnded()
  })
  const ready = reason.length >= ISSUE_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title='暂时办不了'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-declare-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '记下，告诉提问的人' : '先写为什么'}</Button>}
    >
      <View className='b'>{question.text}</View>
      <Field label='为什么办不了' hint='大家都看得到'>
        <Chips options={USUAL} value={draft.text} onChange={(words) => draft.change(words ?? '')} />
        <View className='mt8'><TextArea id='declare-reason' value={draft.text} onChange={draft.change} max={QUESTION_LIMITS.answerMax} placeholder='也可以自己写' /></View>
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
