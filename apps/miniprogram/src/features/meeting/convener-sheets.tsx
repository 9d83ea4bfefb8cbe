import { useState } from 'react'
import { View } from '@tarojs/components'
import { addDays, clockTimeOf, dayAndWeekday, dayOf, instantAt, ISSUE_LIMITS, type MeetingView } from '@silin/shared'
import { announceMeeting, cancelMeeting, fetchCommunity, postponeMeeting, relocateMeeting, useAction, useCommunity, useQuery } from '@/api'
import { Button, DateRow, Field, FieldError, Segments, SelectRow, Sheet, SheetSay, TextArea, TimeRow, toast, type SelectOption } from '@/ui'
import { whenWords } from './meeting-words'

type SheetProps = { meeting: MeetingView; open: boolean; onClose: () => void; refresh: () => Promise<void>; now: Date }

/** Sends the notice; a meeting that was put off gets its new time here, and another room if need be. */
export function AnnounceSheet({ meeting, open, onClose, refresh, now }: SheetProps) {
  const today = dayOf(now)
  const wasPutOff = meeting.state === 'postponed'
  const [day, setDay] = useState<string>()
  const [time, setTime] = useState(clockTimeOf(new Date(meeting.startsAt)))
  const [venueId, setVenueId] = useState(meeting.venueId)
  const venues = useVenues(open && wasPutOff)
  const send = useAction(async () => {
    await announceMeeting(meeting.meetingId, day === undefined ? {} : { startsAt: instantAt(day, time).toISOString(), venueId })
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
          <Field label='在哪儿'><SelectRow options={venues} value={venueId} onChange={setVenueId} /></Field>
        </>
      ) : (
        <SheetSay lead={<View>{meeting.title}</View>} big={whenWords(meeting, today)} after={<View className='sub'>{`在${meeting.venueName}，发给该来的每一位`}</View>} />
      )}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

/** The rooms of the community, asked for once a sheet needs them. */
function useVenues(needed: boolean): readonly SelectOption<string>[] {
  const { communityId } = useCommunity()
  const community = useQuery(needed && communityId ? `community.${communityId}` : undefined, () => fetchCommunity(communityId ?? ''))
  return (community.data?.venues ?? []).map(({ venueId, name, capacity }) => ({ value: venueId, text: `${name}（坐 ${capacity} 人）` }))
}

const WAYS = [
  { value: 'postpone', text: '改期' },
  { value: 'relocate', text: '换地方' },
  { value: 'cancel', text: '不开了' },
] as const
type Way = (typeof WAYS)[number]['value']

const SEND: Readonly<Record<Way, string>> = { postpone: '改期，告诉大家', relocate: '换地方，告诉大家', cancel: '取消，告诉大家' }

/** Put off, moved to another room or called off, with the reason that everybody who was told will read. */
export function CallOffSheet({ meeting, open, onClose, refresh }: Omit<SheetProps, 'now'>) {
  const { meetingId, offered } = meeting
  const ways = WAYS.filter(({ value }) => offered.includes(value))
  const [chosen, setWay] = useState<Way>('postpone')
  const way = ways.some(({ value }) => value === chosen) ? chosen : (ways[0]?.value ?? 'cancel')
  const [reason, setReason] = useState('')
  const [venueId, setVenueId] = useState<string>()
  const venues = useVenues(open).filter(({ value }) => value !== meeting.venueId)
  const send = useAction(async () => {
    const why = reason.trim()
    if (way === 'relocate') await relocateMeeting(meetingId, { venueId: venueId ?? '', reason: why })
    else await (way === 'postpone' ? postponeMeeting : cancelMeeting)(meetingId, why)
    setReason('')
    onClose()
    await refresh()
  })
  const placed = way !== 'relocate' || venueId !== undefined
  const ready = placed && reason.trim().length >= ISSUE_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title={ways.length > 1 ? '改期、换地方、取消' : '取消这场会'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-call-off-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? SEND[way] : placed ? '先写清原因' : '先选换到哪儿'}</Button>}
    >
      <Segments items={ways} value={way} onChange={setWay} />
      {way === 'relocate' && (
        <Field label='换到哪儿' hint='时间不变，说过要来的照样算'>
          <View className='t-new-venue'><SelectRow options={venues} value={venueId} onChange={setVenueId} placeholder='选一个地方' /></View>
        </Field>
      )}
      <Field label='原因' hint='会发给收到通知的每个人'>
        <TextArea id='call-off-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='例如：那天停电' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}
