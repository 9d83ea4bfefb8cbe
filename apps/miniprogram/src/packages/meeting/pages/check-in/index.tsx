import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { CheckInAnswer, MeetingView } from '@silin/shared'
import { AttendOnline, CheckedIn, CodeEntry, DoorScan, MeetingBrief, Opening, readScanned, ScanKept, ScanWaits, useArrival, useMeeting, type LiveMeeting } from '@/features/meeting'
import { go, replace } from '@/platform'
import { Button, FieldError, Foot, Page, StatePanel } from '@/ui'

/** Opened by a scan (the address carries meeting and code), or from the meeting, to scan or type. */
export default function CheckInPage() {
  const { params } = useRouter()
  // WeChat hands a scanned address over as `q`; our own pages pass the parts.
  const opened = readScanned(Object.entries(params).map(([name, value]) => `&${name}=${value ?? ''}`).join(''))
  const meeting = useMeeting(opened.meetingId ?? '')
  if (!opened.meetingId && opened.code) return <Page title='签到'><DoorScan code={opened.code} /></Page>
  if (!opened.meetingId) return <WhichMeeting />
  if (!meeting.view) return <Page title='签到'><Opening query={meeting.query} cards={1} /></Page>
  return <CheckIn live={meeting} meeting={meeting.view} code={opened.code} scanned={params.scanned === '1'} />
}

function WhichMeeting() {
  return (
    <Page title='签到'>
      <StatePanel kind='empty' title='这是哪一场会？' actions={<Button kind='primary' block onClick={() => void go('/pages/meetings/index')}>去议事，点开今天的会</Button>}>
        请从会议页点「签到」，再扫会场的码。
      </StatePanel>
    </Page>
  )
}

type CheckInProps = { live: LiveMeeting; meeting: MeetingView; code: string | undefined; scanned: boolean }

function CheckIn({ live, meeting, code, scanned }: CheckInProps) {
  const arrival = useArrival(meeting, live.refresh)
  const { state, answer, missed, busy, sentence, problem, arrive } = arrival
  useOnce(scanned && code !== undefined && state === 'out', () => code && arrive(code))
  if (state === 'in') return <Seated meeting={meeting} answer={answer} online={arrival.online} />
  const asks = state === 'out'
  return (
    <Page title='签到' foot={asks && code && !missed ? <Arrived busy={busy} onClick={() => arrive(code)} /> : undefined}>
      <MeetingBrief meeting={meeting} now={live.now} />
      {state === 'kept' && <ScanKept />}
      {state === 'waiting' && <ScanWaits arrival={arrival} />}
      {asks && problem?.is('permission.unverified') && <Unverified sentence={sentence ?? ''} />}
      {asks && !problem?.is('permission.unverified') && (!code || missed) && (meeting.online?.only ? sentence && <FieldError>{sentence}</FieldError> : <CodeEntry sentence={sentence} busy={busy} onCode={arrive} />)}
      {asks && <AttendOnline meeting={meeting} arrival={arrival} />}
    </Page>
  )
}

function Arrived({ busy, onClick }: { busy: boolean; onClick: () => void }) {
  return <Foot><Button kind='primary' grow icon='check' className='t-check-in' loading={busy} onClick={onClick}>我到了，签到</Button></Foot>
}

function Unverified({ sentence }: { sentence: string }) {
  return (
    <>
      <FieldError>{sentence}</FieldError>
      <Button kind='primary' block className='mt16 t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>认领我的房屋</Button>
    </>
  )
}

function Seated({ meeting, answer, online }: { meeting: MeetingView; answer: CheckInAnswer | undefined; online: boolean }) {
  const agenda = () => void replace('/packages/meeting/pages/detail/index', { meetingId: meeting.meetingId })
  return (
    <Page title='签到' foot={<Foot><Button kind='primary' grow className='t-agenda' onClick={agenda}>看今天的议程</Button></Foot>}>
      <CheckedIn meeting={meeting} answer={answer} online={online} />
    </Page>
  )
}

/** A code scanned inside the app was meant: nobody has to say it twice. */
function useOnce(when: boolean, run: () => void): void {
  const done = useRef(false)
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!when || done.current) return
    done.current = true
    latest.current()
  }, [when])
}

