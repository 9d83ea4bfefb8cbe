import { useRouter } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import type { CheckInAnswer, MeetingView } from '@silin/shared'
import { checkIn, useAction } from '@/api'
import { CheckedIn, CodeEntry, MeetingBrief, Opening, readScanned, useMeeting } from '@/features/meeting'
import { go, replace } from '@/platform'
import { Button, FieldError, Foot, Page, StatePanel } from '@/ui'

/** Opened by a scan (the address carries meeting and code), or from the meeting, to scan or type. */
export default function CheckInPage() {
  const { params } = useRouter()
  // WeChat hands a scanned address over as `q`; our own pages pass the parts.
  const opened = readScanned(Object.entries(params).map(([name, value]) => `&${name}=${value ?? ''}`).join(''))
  const meeting = useMeeting(opened.meetingId ?? '')
  if (!opened.meetingId) return <WhichMeeting />
  if (!meeting.view) return <Page title='签到'><Opening query={meeting.query} cards={1} /></Page>
  return <CheckIn meeting={meeting.view} now={meeting.now} code={opened.code} scanned={params.scanned === '1'} />
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

type CheckInProps = { meeting: MeetingView; now: Date; code: string | undefined; scanned: boolean }

function CheckIn({ meeting, now, code, scanned }: CheckInProps) {
  const [answer, setAnswer] = useState<CheckInAnswer>()
  const [tried, setTried] = useState(false)
  const arrive = useAction(async (shown: string) => {
    setTried(true)
    setAnswer(await checkIn(meeting.meetingId, shown))
  })
  const isIn = answer !== undefined || meeting.checkedInByMe
  useOnce(scanned && code !== undefined && !isIn, () => code && void arrive.run(code))
  if (isIn) return <Seated meeting={meeting} answer={answer} />
  const missed = tried && !arrive.busy
  return (
    <Page title='签到' foot={code && !missed ? <Arrived busy={arrive.busy} onClick={() => void arrive.run(code)} /> : undefined}>
      <MeetingBrief meeting={meeting} now={now} />
      {arrive.problem?.is('permission.unverified') ? (
        <Unverified sentence={arrive.sentence ?? ''} />
      ) : (
        (!code || missed) && <CodeEntry sentence={arrive.sentence} busy={arrive.busy} onCode={(shown) => void arrive.run(shown)} />
      )}
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

function Seated({ meeting, answer }: { meeting: MeetingView; answer: CheckInAnswer | undefined }) {
  const agenda = () => void replace('/packages/meeting/pages/detail/index', { meetingId: meeting.meetingId })
  return (
    <Page title='签到' foot={<Foot><Button kind='primary' grow className='t-agenda' onClick={agenda}>看今天的议程</Button></Foot>}>
      <CheckedIn meeting={meeting} answer={answer} />
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

