import { useState } from 'react'
import { dayAndWeekday, dayWords, ISSUE_LIMITS, type DayRange } from '@silin/shared'
import { parkIssue, useAction } from '@/api'
import { Aside, Button, DateRow, Field, FieldError, Sheet, TextArea } from '@/ui'
import { useKeptText } from './use-kept-text'

type ParkProps = { issueId: string; range: DayRange; onClose: () => void; onDone: () => void }

/** 挂账: until when and why, for everybody to read. */
export function ParkSheet({ issueId, range: { earliestOn, latestOn }, onClose, onDone }: ParkProps) {
  const { text, change, done } = useKeptText(`park.${issueId}`)
  const [until, setUntil] = useState<string>()
  const reason = text.trim()
  const said = Array.from(reason).length >= ISSUE_LIMITS.reasonMin
  const send = useAction(async () => {
    if (!until) return
    await parkIssue(issueId, { until, reason })
    done()
    onDone()
  })
  return (
    <Sheet
      open
      title='先挂账'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-park-send' disabled={!until || !said} loading={send.busy} onClick={() => void send.run()}>{!until ? '先选哪天接着办' : said ? `挂到${dayWords(until)}` : '先写明原因'}</Button>}
    >
      <Field label='哪天接着办' hint={`最晚${dayWords(latestOn)}`}>
        <DateRow value={until} text={until && dayAndWeekday(until)} start={earliestOn} end={latestOn} onChange={setUntil} />
      </Field>
      <Field label='为什么现在办不了'>
        <TextArea id='park-reason' value={text} onChange={change} max={ISSUE_LIMITS.reasonMax} placeholder='例如：冬天没法浇水泥，开春再动工' />
      </Field>
      <Aside icon='info' className='mt12'>原因人人看得到，提事的人会收到消息。到了那天自己接着办；挂账的日子不算超时，挂账前晚了几天还是晚了几天。</Aside>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
