import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { clockTimeOf, dayOf, MEETING_LIMITS, type AgendaItemView, type MeetingView, type PollView } from '@silin/shared'
import { useWords } from '@/api'
import { nextItem, Opening, runningItem, useMeeting, type LiveMeeting, type Placed } from '@/features/meeting'
import {
  CheckInByHandSheet, ClosePollSheet, CodeSheet, ConcludeSheet, Gists, HostAgenda, HostFoot, ItemCard, LeaveOpenSheet, OpenPollSheet, PollOutcome, PollPanel, SeatsHead, useAttendance, WaitingScans, type HostSheet, type Speaker,
} from '@/features/meeting-host'
import { HostRoom, RoomSheet, useItemRoom } from '@/features/item-room'
import { AskingSheets, CurrentQuestion, HostQuestions, useAsking, type Asking } from '@/features/questions'
import { blankSlate, missingIn, SlateEditor, slateRequestOf } from '@/features/slate'
import { go, replace, useWhileVisible } from '@/platform'
import { Aside, Button, Card, ListRow, Page, StatePanel } from '@/ui'

/** How often the list of those present is asked for anew: it feeds the choice of speakers. */
const PEOPLE_MS = 15_000

/** 主持台: who is here, what is talked about, what comes out of it. */
export default function HostPage() {
  const meetingId = useRouter().params.meetingId ?? ''
  const live = useMeeting(meetingId)
  if (!live.view) return <Page title='主持台'><Opening query={live.query} /></Page>
  if (!live.view.offered.includes('host')) return <NotNow meeting={live.view} />
  return <Host live={live} meeting={live.view} />
}

/** Too early for whoever convenes; for everybody else it is not their page. */
function NotNow({ meeting }: { meeting: MeetingView }) {
  const { meetingId, offered, startsAt } = meeting
  const { hosts } = useWords()
  const convenes = offered.includes('postpone') || offered.includes('announce')
  const back = <Button kind='primary' block onClick={() => void replace('/packages/meeting/pages/detail/index', { meetingId })}>看这场会</Button>
  return (
    <Page title='主持台'>
      {convenes ? (
        <StatePanel kind='not-yet' title='还没到时间' actions={back}>{`${clockTimeOf(new Date(startsAt))} 开会，提前 ${MEETING_LIMITS.doorsOpenMinutesBefore} 分钟开门，那时这里可以亮出签到码。`}</StatePanel>
      ) : (
        <StatePanel kind='no-permission' title='主持台由主持人用' actions={back}>{`${hosts}在会上用它。您可以在会议页签到、表决、看纪要。`}</StatePanel>
      )}
    </Page>
  )
}

type HostProps = { live: LiveMeeting; meeting: MeetingView }

function Host({ live, meeting }: HostProps) {
  const [sheet, setSheet] = useState<HostSheet>()
  const [leaving, setLeaving] = useState<AgendaItemView>()
  const [closed, setClosed] = useState<PollView>()
  const people = useAttendance(meeting.meetingId)
  const running = runningItem(meeting)
  const room = useItemRoom(running?.item.agendaItemId, live.beat, 0)
  const [speaker, setSpeaker] = useState<Speaker>()
  const next = nextItem(meeting)
  const asking = useAsking(meeting, live.beat)
  const refresh = async () => void (await Promise.all([live.refresh(), people.refresh(), asking.questions.refresh()]))
  useWhileVisible(() => void people.refresh(), PEOPLE_MS, meeting.state === 'in_session' || meeting.state === 'announced')
  const { present } = meeting.attendance
  const askForPeople = people.refresh
  useEffect(() => void askForPeople(), [present, askForPeople])
  const here = (people.rows ?? []).filter((row) => row.checkedInAt !== null)
  const takesPeople = meeting.state === 'announced' || meeting.state === 'in_session'
  const close = () => setSheet(undefined)
  const call = (personId: string) => setSpeaker((before) => ({ personId, turn: (before?.turn ?? 0) + 1 }))
  const leave = (item: AgendaItemView) => {
    setLeaving(item)
    setSheet('leave')
  }
  const onClosed = async (poll: PollView) => {
    setClosed(poll)
    await live.refresh()
  }
  return (
    <Page
      title='主持台'
      ground='willow'
      offline={live.offline}
      hero={<SeatsHead meeting={meeting} rows={people.rows} canShowCode={takesPeople && meeting.online?.only !== true} onCode={() => setSheet('code')} />}
      foot={<HostFoot meeting={meeting} running={running?.item} next={next?.item} openQuestions={asking.questions.data?.open ?? 0} onSheet={(which) => (which === 'leave' && running ? leave(running.item) : setSheet(which))} refresh={refresh} />}
      over={
        <>
          <Sheets meeting={meeting} poll={live.poll} running={running?.item} leaving={leaving} sheet={sheet} close={close} refresh={refresh} onClosed={onClosed} />
          <RoomSheet live={room} present={here} open={sheet === 'room'} onClose={close} onCalled={call} />
          <AskingSheets meetingId={meeting.meetingId} asking={asking} today={dayOf(live.now)} present={here} refresh={refresh} />
        </>
      }
    >
      {/* Each in a place of its own: one comes and another goes as the evening goes on, and nothing beside it is sent to the view again. */}
      <View><Standing live={live} meeting={meeting} running={running} next={next} asking={asking} /></View>
      <View>{takesPeople && people.rows && sheet !== 'byHand' && <WaitingScans meetingId={meeting.meetingId} rows={people.rows} onDone={refresh} />}</View>
      <View>{takesPeople && <ByHandRow onOpen={() => setSheet('byHand')} />}</View>
      <View>{closed && (!running || (closed.state === 'voided' && live.poll?.state !== 'open')) && <PollOutcome poll={closed} />}</View>
      <View>{live.poll?.state === 'open' && <PollPanel poll={live.poll} onByHand={() => void go('/packages/poll/pages/by-hand/index', { pollId: live.poll?.pollId })} />}</View>
      <View>{running && <HostRoom live={room} onCalled={call} onOpen={() => setSheet('room')} />}</View>
      <View>{running && <Gists item={running.item} present={here} speaker={speaker} refresh={live.refresh} />}</View>
      <View>{asking.questions.data && <HostQuestions list={asking.questions.data} currentId={asking.current?.questionId} onTake={asking.take} onBehalf={() => asking.setOver('behalf')} />}</View>
      <View>{meeting.agenda.length > 0 && <HostAgenda meeting={meeting} nextId={running ? undefined : next?.item.agendaItemId} onLeave={leave} refresh={refresh} />}</View>
    </Page>
  )
}

function ByHandRow({ onOpen }: { onOpen: () => void }) {
  return (
    <Card rows className='mt12'>
      <ListRow icon='edit' title='替没带手机的签到' className='t-by-hand' onClick={onOpen} />
    </Card>
  )
}

type StandingProps = HostProps & { running: Placed | undefined; next: Placed | undefined; asking: Asking }

/** The card over the dark ground: the item by the clock, or what comes first. */
function Standing({ live, meeting, running, next, asking }: StandingProps) {
  const place = (index: number) => `第 ${index + 1} 件，共 ${meeting.agenda.length} 件`
  if (running) return <ItemCard item={running.item} place={place(running.index)} said={meeting.now} at={live.query.at} />
  const { current, questions, setOver } = asking
  if (meeting.state === 'in_session' && !next && current) {
    return <View className='host-first'><CurrentQuestion question={current} left={questions.data?.open ?? 1} onEnd={setOver} /></View>
  }
  return (
    <Card className='host-first'>
      <View className='sub'>{meeting.state === 'in_session' ? (next ? `下面谈${place(next.index)}` : meeting.agenda.length > 0 ? '都谈完了' : '问题都有回音了') : meeting.stateWords}</View>
      <View className='h1 mt4'>{meeting.state === 'in_session' && next ? next.item.title : meeting.title}</View>
      {meeting.state === 'announced' && <Aside icon='clock' className='mt8'>{meeting.offered.includes('open') ? '亮出签到码，人到齐了就开会。' : '到了时间，这里可以宣布开会。'}</Aside>}
    </Card>
  )
}

type SheetsProps = {
  meeting: MeetingView
  poll: PollView | undefined
  running: AgendaItemView | undefined
  leaving: AgendaItemView | undefined
  sheet: HostSheet | undefined
  close: () => void
  refresh: () => Promise<void>
  onClosed: (poll: PollView) => Promise<void>
}

function Sheets({ meeting, poll, running, leaving, sheet, close, refresh, onClosed }: SheetsProps) {
  const { meetingId } = meeting
  return (
    <>
      <CodeSheet meetingId={meetingId} open={sheet === 'code'} onClose={close} />
      <CheckInByHandSheet meetingId={meetingId} open={sheet === 'byHand'} onClose={close} onDone={refresh} />
      <View>{running && <CallVote key={running.agendaItemId} item={running} body={meeting.body} open={sheet === 'poll'} onClose={close} refresh={refresh} />}</View>
      <View>{leaving && <LeaveOpenSheet key={`leave.${leaving.agendaItemId}`} form={meeting.form} item={leaving} open={sheet === 'leave'} onClose={close} refresh={refresh} />}</View>
      <View>{poll && <ClosePollSheet poll={poll} open={sheet === 'close'} onClose={close} onClosed={onClosed} />}</View>
      <ConcludeSheet meeting={meeting} open={sheet === 'conclude'} onClose={close} />
    </>
  )
}

/** What was written down of the projects stays while the item runs. */
function CallVote(props: Readonly<{ item: AgendaItemView; body: MeetingView['body']; open: boolean; onClose: () => void; refresh: () => Promise<void> }>) {
  const [draft, setDraft] = useState(() => blankSlate('budget'))
  const fields = <SlateEditor draft={draft} onChange={setDraft} noun='项目' />
  return <OpenPollSheet {...props} projects={{ fields, missing: missingIn(draft), slate: slateRequestOf(draft) }} />
}
