import { View } from '@tarojs/components'
import { useState } from 'react'
import { addDays, dayAndWeekday, ISSUE_LIMITS, isWhistledTo, titleFrom, type CarrierView, type QuestionView } from '@silin/shared'
import { promiseQuestion, useAction } from '@/api'
import { Aside, Button, Chips, DateRow, Field, FieldError, LinkRow, Sheet, TextArea } from '@/ui'
import { useEndingKey } from './ending-draft'

type PromiseSheetProps = { question: QuestionView; carriers: readonly CarrierView[]; proposedDueOn: string; today: string; open: boolean; onClose: () => void; onEnded: () => Promise<void> }

/** 要办: an owner and a day. The matter's words are the question's own; two taps and it is handed out. */
export function PromiseSheet({ question, carriers, proposedDueOn, today, open, onClose, onEnded }: PromiseSheetProps) {
  const requestKey = useEndingKey()
  const [assignee, setAssignee] = useState<string>()
  const [dueOn, setDueOn] = useState(proposedDueOn)
  const [words, setWords] = useState({ title: titleFrom(question.text, ISSUE_LIMITS.titleMax), text: question.text })
  const [rewording, setRewording] = useState(false)
  const told = { publicTitle: words.title.trim(), publicText: words.text.trim() }
  const complete = told.publicTitle !== '' && told.publicText.length >= ISSUE_LIMITS.textMin
  const above = isWhistledTo(carriers.find(({ orgUnitId }) => orgUnitId === assignee)?.role ?? '')
  const send = useAction(async () => {
    if (!assignee) return
    await promiseQuestion(question.questionId, { requestKey, assigneeOrgUnitId: assignee, dueOn, ...told })
    onClose()
    await onEnded()
  })
  return (
    <Sheet
      open={open}
      title='要办：谁来办，哪天前'
      onClose={onClose}
      actions={
        <Button kind='primary' block className='t-promise-send' disabled={!assignee || !complete} loading={send.busy} onClick={() => void send.run()}>
          {!assignee ? '先点谁来办' : complete ? (above ? '吹哨，报上去' : '就这么定，派下去') : '先写好公开的话'}
        </Button>
      }
    >
      <View className='b'>{question.text}</View>
      <Field label='谁来办' hint='社区自己办不了的，报给镇街或者部门'>
        <View className='t-promise-carriers'><Chips options={carriers.map(({ orgUnitId, name }) => ({ value: orgUnitId, text: name }))} value={assignee} onChange={setAssignee} label='谁来办' /></View>
      </Field>
      <Field label='最晚哪天办完'>
        <View className='t-promise-due'><DateRow value={dueOn} text={dayAndWeekday(dueOn)} start={addDays(today, 1)} onChange={setDueOn} /></View>
      </Field>
      {rewording ? <Words words={words} set={setWords} /> : <View className='mt16'><LinkRow icon='file' title={words.title} sub='会变成一件公开的事，这样写' action='改' onClick={() => setRewording(true)} /></View>}
      <Aside icon='shield' className='mt12'>提问的人就是提出人，办没办好由他说了算。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

type Said = Readonly<{ title: string; text: string }>

function Words({ words, set }: { words: Said; set: (words: Said) => void }) {
  return (
    <Field label='公开的话' hint='别带姓名、门牌、电话'>
      <TextArea id='promise-title' short value={words.title} onChange={(title) => set({ ...words, title })} max={ISSUE_LIMITS.titleMax} />
      <View className='mt8'><TextArea id='promise-text' value={words.text} onChange={(text) => set({ ...words, text })} max={ISSUE_LIMITS.textMax} /></View>
    </Field>
  )
}
