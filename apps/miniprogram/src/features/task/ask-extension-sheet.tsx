import { useState } from 'react'
import { dayAndWeekday, dayWords, ISSUE_LIMITS, type DayRange } from '@silin/shared'
import { askExtension, newRequestKey, useAction, useWords } from '@/api'
import { Aside, Button, DateRow, Field, FieldError, Sheet, TextArea } from '@/ui'
import { useKeptWords } from './use-kept-words'

type AskProps = { taskId: string; range: DayRange; onClose: () => void; onDone: () => void }

/** The carrier says why, and until when; once, and before the day. */
export function AskExtensionSheet({ taskId, range: { earliestOn, latestOn }, onClose, onDone }: AskProps) {
  const { words, change, done } = useKeptWords(`extension.${taskId}`)
  const [dueOn, setDueOn] = useState<string>()
  const [requestKey] = useState(newRequestKey)
  const reason = words.trim()
  const { conveners } = useWords()
  const said = Array.from(reason).length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    if (!dueOn) return
    await askExtension(taskId, { requestKey, dueOn, reason })
    done()
    onDone()
  })
  return (
    <Sheet
      open
      title='申请延期'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-extension-send' disabled={!dueOn || !said} loading={send.busy} onClick={() => void send.run()}>{!dueOn ? '先选哪天办完' : said ? '交给社区' : '先写明原因'}</Button>}
    >
      <Field label='改到哪天办完' hint={`最晚${dayWords(latestOn)}`}>
        <DateRow value={dueOn} text={dueOn && dayAndWeekday(dueOn)} start={earliestOn} end={latestOn} onChange={setDueOn} />
      </Field>
      <Field label='为什么'>
        <TextArea id='extension-reason' value={words} onChange={change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：配件要从厂家发，下周才到' />
      </Field>
      <Aside icon='info' className='mt12'>{`只能申请一次，由${conveners}答复。原因会告诉提事的人和关注的邻居。`}</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
