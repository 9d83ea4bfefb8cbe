import { View } from '@tarojs/components'
import { useState } from 'react'
import { ISSUE_LIMITS, QUESTION_LIMITS, type CarrierView, type QuestionView } from '@silin/shared'
import { answerQuestion, useAction, useKeptText } from '@/api'
import { Button, Chips, Field, FieldError, Sheet, TextArea } from '@/ui'

type AnswerSheetProps = { question: QuestionView; offices: readonly CarrierView[]; open: boolean; onClose: () => void; onEnded: () => Promise<void> }

/** 当场答了: what was said, and by whose office. */
export function AnswerSheet({ question, offices, open, onClose, onEnded }: AnswerSheetProps) {
  const draft = useKeptText(`answer.${question.questionId}`)
  const [by, setBy] = useState<string>()
  const text = draft.text.trim()
  const send = useAction(async () => {
    if (!by) return
    await answerQuestion(question.questionId, { requestKey: draft.requestKey, text, byOrgUnitId: by })
    draft.done()
    onClose()
    await onEnded()
  })
  const said = text.length >= ISSUE_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title='当场答了'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-answer-send' disabled={!by || !said} loading={send.busy} onClick={() => void send.run()}>{!by ? '先点是谁答的' : said ? '记下，告诉提问的人' : '先写答了什么'}</Button>}
    >
      <View className='b'>{question.text}</View>
      <Field label='谁答的'>
        <View className='t-answer-offices'><Chips options={offices.map(({ orgUnitId, name }) => ({ value: orgUnitId, text: name }))} value={by} onChange={setBy} label='谁答的' /></View>
      </Field>
      <Field label='答了什么' hint='会写进纪要'>
        <TextArea id='answer-text' value={draft.text} onChange={draft.change} max={QUESTION_LIMITS.answerMax} placeholder='一两句话，别带姓名和电话' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
