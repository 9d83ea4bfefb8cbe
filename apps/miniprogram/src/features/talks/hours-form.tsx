import { View } from '@tarojs/components'
import { useState } from 'react'
import { TALK_LIMITS, TALK_SPANS, type TalkList, type TalkSpan } from '@silin/shared'
import { dropTalkHours, setTalkHours, useAction } from '@/api'
import { Button, Chips, Field, FieldError, toast } from '@/ui'
import { hoursOf, hoursWords } from './talk-words'

const SPANS = (Object.keys(TALK_SPANS) as TalkSpan[]).map((value) => ({ value, text: TALK_SPANS[value] }))
const MINUTES = TALK_LIMITS.minutesEach.map((minutes) => ({ value: String(minutes), text: `${minutes} 分钟` }))

/** Nothing to type: the whole session, ten minutes each, unless the secretary taps otherwise. */
export function HoursForm({ list, onSet }: { list: TalkList; onSet: (list: TalkList) => void }) {
  const [span, setSpan] = useState<TalkSpan>('whole')
  const [minutes, setMinutes] = useState(String(list.hours?.minutesEach ?? TALK_LIMITS.minutesUsual))
  const { count, ...hours } = hoursOf(list, span, Number(minutes))
  const send = useAction(async () => {
    const set = await setTalkHours(list.meetingId, hours)
    toast('开放了，邻居现在就能约')
    onSet(set)
  })
  const drop = useAction(async () => onSet(await dropTalkHours(list.meetingId)))
  return (
    <>
      <Field label='什么时候'>
        <Chips options={SPANS} value={span} onChange={(one) => setSpan(one ?? span)} label='什么时候' />
      </Field>
      <Field label='每位谈多久'>
        <Chips options={MINUTES} value={minutes} onChange={(one) => setMinutes(one ?? minutes)} label='每位谈多久' />
      </Field>
      <View className='b mt16 t-hours-words'>{`${hoursWords(hours)}，能约 ${count} 位`}</View>
      <Button kind='primary' block className='mt12 t-set-hours' disabled={count === 0} loading={send.busy} onClick={() => void send.run()}>{list.hours ? '就这样改' : '就这样开放'}</Button>
      {list.offered.includes('dropHours') && <Button kind='quiet' block className='mt4 t-drop-hours' loading={drop.busy} onClick={() => void drop.run()}>不收了</Button>}
      {(send.sentence ?? drop.sentence) && <FieldError>{send.sentence ?? drop.sentence ?? ''}</FieldError>}
    </>
  )
}
