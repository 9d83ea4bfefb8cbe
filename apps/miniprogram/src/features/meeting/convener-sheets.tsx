import { useState } from 'react'
import { View } from '@tarojs/components'
import { addDays, clockTimeOf, dayAndWeekday, dayOf, instantAt, ISSUE_LIMITS, type MeetingView } from '@silin/shared'
import { announceMeeting, cancelMeeting, postponeMeeting, useAction } from '@/api'
import { Button, DateRow, Field, FieldError, Segments, Sheet, SheetSay, TextArea, TimeRow, toast } from '@/ui'
import { whenWords } from './meeting-words'

type SheetProps = { meeting: MeetingView; open: boolean; onClose: () => void; refresh: () => Promise<void>; now: Date }

/** Sends the notice; a meeting that was put off gets its new time here. */
export function AnnounceSheet({ meeting, open, onClose, refresh, now }: SheetProps) {
  const today = dayOf(now)
  const wasPutOff = meeting.state === 'postponed'
  const [day, setDay] = useState<string>()
  const [time, setTime] = useState(clockTimeOf(new Date(meeting.startsAt)))
  const send = useAction(async () => {
    await announceMeeting(meeting.meetingId, day === undefined ? {} : { startsAt: instantAt(day, time).toISOString() })
    toast('通知发出去了')
    onClose()
    await refresh()
  })
  const ready = !wasPutOff || day !== undefined
  return (
    <Sheet
      open={open}
      title={wasPutOff ? '定新的时间，再发通知' : '发开会通知'}
      onClose={onClose}
      actions={
        <Button kind='primary' block className='t-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '发出去' : '先选好哪一天'}</Button>
      }
    >
      {wasPutOff ? (
        <>
          <Field label='哪一天'><DateRow value={day} text={day && dayAndWeekday(day)} start={addDays(today, 1)} onChange={setDay} /></Field>
          <Field label='几点'><TimeRow value={time} onChange={setTime} /></Field>
        </>
      ) : (
        <SheetSay lead={<View>{meeting.title}</View>} big={whenWords(meeting, today)} after={<View className='sub'>{`在${meeting.venueName}，发给该来的每一位`}</View>} />
      )}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

const WAYS = [
  { value: 'postpone', text: '改期' },
  { value: 'cancel', text: '不开了' },
] as const

/** Put off or called off, with the reason that everybody who was told will read. */
export function CallOffSheet({ meeting, open, onClose, refresh }: Omit<SheetProps, 'now'>) {
  const ways = WAYS.filter(({ value }) => meeting.offered.includes(value))
  const [way, setWay] = useState<'postpone' | 'cancel'>(ways[0]?.value ?? 'cancel')
  const [reason, setReason] = useState('')
  const send = useAction(async () => {
    await (way === 'postpone' ? postponeMeeting : cancelMeeting)(meeting.meetingId, reason.trim())
    setReason('')
    onClose()
    await refresh()
  })
  const ready = reason.trim().length >= ISSUE_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title='改期或取消'
      onClose={onClose}
      actions={<Button kind='primary' block className='t-call-off-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? (way === 'postpone' ? '改期，告诉大家' : '取消，告诉大家') : '先写清原因'}</Button>}
    >
      <Segments items={ways} value={way} onChange={setWay} />
      <Field label='原因' hint='会发给收到通知的每个人'>
        <TextArea id='call-off-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='例如：那天小区停电' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
