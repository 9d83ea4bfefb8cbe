import { useState } from 'react'
import { View } from '@tarojs/components'
import { addDays, clockTimeOf, dayAndWeekday, dayOf, instantAt, ISSUE_LIMITS, MEETING_LIMITS, venueChoices, type MeetingView } from '@silin/shared'
import { announceMeeting, cancelMeeting, fetchCommunity, postponeMeeting, relocateMeeting, useAction, useCommunity, useQuery } from '@/api'
import { Button, DateRow, Field, FieldError, Segments, SelectRow, Sheet, SheetSay, TextArea, TextField, TimeRow, toast, type SelectOption } from '@/ui'
import { whenWords } from './meeting-words'
import { isUrgentReason, UrgentFields } from './urgent-fields'

type SheetProps = { meeting: MeetingView; open: boolean; onClose: () => void; refresh: () => Promise<void>; now: Date }

/** Sends the notice; a meeting that was put off gets its new time here, and another room if need be. */
export function AnnounceSheet({ meeting, open, onClose, refresh, now }: SheetProps) {
  const today = dayOf(now)
  const wasPutOff = meeting.state === 'postponed'
  const [day, setDay] = useState<string>()
  const [time, setTime] = useState(clockTimeOf(new Date(meeting.startsAt)))
  const [venueId, setVenueId] = useState(meeting.venueId)
  const [urgent, setUrgent] = useState<string>()
  const venues = useVenues(meeting, open && wasPutOff)
  const send = useAction(async () => {
    await announceMeeting(meeting.meetingId, day === undefined ? {} : { startsAt: instantAt(day, time).toISOString(), venueId, ...(urgent === undefined ? {} : { urgentReason: urgent.trim() }) })
    toast('通知发出去了')
    onClose()
    await refresh()
  })
  const chosen = !wasPutOff || day !== undefined
  const ready = chosen && (urgent === undefined || isUrgentReason(urgent))
  return (
    <Sheet
      open={open}
      title={wasPutOff ? '定新的时间，再发通知' : '发开会通知'}
      onClose={onClose}
      actions={
        <Button kind='primary' block className='t-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? '发出去' : chosen ? '先写特殊情况' : '先选好哪一天'}</Button>
      }
    >
      {wasPutOff ? (
        <>
          <Field label='哪一天'><DateRow value={day} text={day && dayAndWeekday(day)} start={urgent === undefined ? addDays(today, 1) : today} onChange={setDay} /></Field>
          <Field label='几点'><TimeRow value={time} onChange={setTime} /></Field>
          <Field label='在哪儿'><SelectRow options={venues} value={venueId} onChange={setVenueId} /></Field>
          <UrgentFields form={meeting.form} value={urgent} onChange={setUrgent} />
        </>
      ) : (
        <SheetSay lead={<View>{meeting.title}</View>} big={whenWords(meeting, today)} after={<View className='sub'>{`在${meeting.venueName}，发给该来的每一位`}</View>} />
      )}
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

/** Where this meeting may be held in the community, asked for once a sheet needs them. */
function useVenues({ form }: MeetingView, needed: boolean): readonly SelectOption<string>[] {
  const { communityId } = useCommunity()
  const community = useQuery(needed && communityId ? `community.${communityId}` : undefined, () => fetchCommunity(communityId ?? ''))
  return venueChoices(form, community.data?.venues ?? [])
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
  const [place, setPlace] = useState<NewPlace>({})
  const moved = movedTo(meeting, place)
  const send = useAction(async () => {
    const why = reason.trim()
    if (way === 'relocate') await relocateMeeting(meetingId, { venueId: meeting.venueId, ...moved, reason: why })
    else await (way === 'postpone' ? postponeMeeting : cancelMeeting)(meetingId, why)
    setReason('')
    onClose()
    await refresh()
  })
  const placed = way !== 'relocate' || moved !== undefined
  const ready = placed && reason.trim().length >= ISSUE_LIMITS.reasonMin
  return (
    <Sheet
      open={open}
      title={ways.length > 1 ? '改期、换地方、取消' : '取消这场会'}
      onClose={onClose}
      actions={<Button kind='primary' block className='t-call-off-send' disabled={!ready} loading={send.busy} onClick={() => void send.run()}>{ready ? SEND[way] : placed ? '先写清原因' : '先选换到哪儿'}</Button>}
    >
      <Segments items={ways} value={way} onChange={setWay} />
      {way === 'relocate' && <Elsewhere meeting={meeting} open={open} place={place} set={setPlace} />}
      <Field label='原因' hint='会发给收到通知的每个人'>
        <TextArea id='call-off-reason' value={reason} onChange={setReason} max={ISSUE_LIMITS.reasonMax} placeholder='例如：那天停电' />
      </Field>
      {send.sentence && <FieldError>{send.sentence}</FieldError>}
    </Sheet>
  )
}

/** Another room, another way in from elsewhere, or both. */
type NewPlace = Readonly<{ venueId?: string; onlineHow?: string }>

/** What of it is new and long enough; undefined when nothing is. */
function movedTo({ online }: MeetingView, { venueId, onlineHow }: NewPlace): NewPlace | undefined {
  const how = onlineHow?.trim()
  const isNewWay = how !== undefined && how !== online?.how && how.length >= MEETING_LIMITS.onlineHowMin
  const moved = { ...(venueId ? { venueId } : {}), ...(isNewWay ? { onlineHow: how } : {}) }
  return Object.keys(moved).length > 0 ? moved : undefined
}

type ElsewhereProps = { meeting: MeetingView; open: boolean; place: NewPlace; set: (place: NewPlace) => void }

function Elsewhere({ meeting, open, place, set }: ElsewhereProps) {
  const venues = useVenues(meeting, open).filter(({ value }) => value !== meeting.venueId)
  return (
    <>
      <Field label='换到哪儿' hint='时间不变，说过要来的照样算'>
        <View className='t-new-venue'><SelectRow options={venues} value={place.venueId} onChange={(venueId) => set({ ...place, venueId })} placeholder='选一个地方' /></View>
      </Field>
      {meeting.online && (
        <Field label='线上怎么进' hint='号换了，在这里改，收到通知的都会知道'>
          <TextField id='new-way-in' value={place.onlineHow ?? meeting.online.how ?? ''} onChange={(onlineHow) => set({ ...place, onlineHow })} max={MEETING_LIMITS.onlineHowMax} />
        </Field>
      )}
    </>
  )
}
