import { useState } from 'react'
import { ISSUE_LIMITS, TASK_LIMITS } from '@silin/shared'
import { acceptWork, rateTask, sendBack, useAction } from '@/api'
import { Aside, Button, Field, FieldError, Sheet, Stars, TextArea } from '@/ui'
import { STAR_WORDS } from './stars-words'
import { useKeptWords } from './use-kept-words'

/** accept: the work is good. sendBack: it is not. rate: after the end, how it went. */
export type Judging = 'accept' | 'sendBack' | 'rate'
type JudgeProps = {
  taskId: string
  judging: Judging | undefined
  /** Whether one word decides; otherwise it may be one voice among several. */
  alone: boolean
  onClose: () => void
  onDone: (words: string) => void
}

const TITLE: Readonly<Record<Judging, string>> = { accept: '办好了', sendBack: '退回重办', rate: '评一评' }
const DONE = '记下了，谢谢您'

/** Residents have the word: stars when it is done, a reason when it is not. */
export function JudgeSheet({ judging, ...props }: JudgeProps) {
  if (!judging) return null
  return judging === 'sendBack' ? <SendBack {...props} /> : <WithStars {...props} judging={judging} />
}

type PartProps = Omit<JudgeProps, 'judging'>

function WithStars({ taskId, judging, alone, onClose, onDone }: PartProps & { judging: 'accept' | 'rate' }) {
  const [stars, setStars] = useState(0)
  const { words, change, done } = useKeptWords(`${judging}.${taskId}`)
  const send = useAction(async () => {
    const rating = { stars, ...(words.trim() === '' ? {} : { comment: words.trim() }) }
    await (judging === 'accept' ? acceptWork : rateTask)(taskId, rating)
    done()
    onDone(DONE)
  })
  const go = judging === 'accept' ? '确认办好了' : '交上去'
  return (
    <Sheet
      open
      title={TITLE[judging]}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-judge-send' disabled={stars === 0} loading={send.busy} onClick={() => void send.run()}>{stars === 0 ? '先点星星打个分' : go}</Button>}
    >
      <Field label='办得怎么样'>
        <Stars value={stars} onChange={setStars} words={STAR_WORDS} />
      </Field>
      <Field label='想说的话' hint='可以不写'>
        <TextArea id='judge-comment' value={words} onChange={change} max={TASK_LIMITS.commentMax} placeholder='例如：装得结实，轮椅也过得去' />
      </Field>
      {judging === 'accept' && <Aside icon='info' className='mt12'>{alone ? '您点了头，这件事才算办完。' : '提事的人点头就算办完；附议的邻居要几位一致。'}</Aside>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

function SendBack({ taskId, alone, onClose, onDone }: PartProps) {
  const { words, change, done } = useKeptWords(`send-back.${taskId}`)
  const reason = words.trim()
  const ready = Array.from(reason).length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    await sendBack(taskId, { reason })
    done()
    onDone(alone ? '退回去重办了' : '记下了，您说还没办好')
  })
  return (
    <Sheet
      open
      title={TITLE.sendBack}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-judge-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '退回重办' : '先写哪里没办好'}</Button>}
    >
      <Field label='哪里没办好'>
        <TextArea id='send-back-reason' value={words} onChange={change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：还有两根桩松的，一推就晃' />
      </Field>
      {!alone && <Aside icon='info' className='mt12'>提事的人说了就退回；附议的邻居要几位一致。</Aside>}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
