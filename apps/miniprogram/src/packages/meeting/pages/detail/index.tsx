import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { formRules, type MeetingView } from '@silin/shared'
import { useMe } from '@/api'
import { AnnounceSheet, CallOffSheet, InRoom, runningItem, MeetingAgenda, MeetingFacts, MeetingFoot, MeetingPicture, NoticeRow, NoticeSheet, Opening, useMeeting, type LiveMeeting } from '@/features/meeting'
import { MyPart, RecuseSheet, useItemRoom } from '@/features/item-room'
import { PapersSection } from '@/features/meeting-papers'
import { AskSheet, QuestionSection, useQuestions } from '@/features/questions'
import { go, useShareCard } from '@/platform'
import { Aside, Button, Card, ListRow, Page, Tag, type TagTone } from '@/ui'
import { ItemPapersSheet } from './item-papers'

type Over = 'notice' | 'announce' | 'callOff' | 'ask' | 'recuse'
/** Hundreds of phones do not ask in the same instant. */
const SPREAD_MS = 1_500

/** One meeting: what, when, where, who; what happens in the room; the one thing to do. */
export default function MeetingPage() {
  const meetingId = useRouter().params.meetingId ?? ''
  const live = useMeeting(meetingId)
  useShareCard({ title: live.view ? `${live.view.formName}：${live.view.title}` : '四邻议事厅', path: `/packages/meeting/pages/detail/index?meetingId=${meetingId}` })
  if (live.view) return <Meeting live={live} meeting={live.view} />
  return (
    <Page title='开会'>
      <Opening query={live.query} />
    </Page>
  )
}

const OVER: ReadonlySet<MeetingView['state']> = new Set(['concluded', 'minutes_in_confirmation', 'minutes_published', 'cancelled'])

const STATE_TONE: Readonly<Partial<Record<MeetingView['state'], TagTone>>> = { in_session: 'tea', postponed: 'zhu', cancelled: 'zhu', planned: 'tea' }

function Meeting({ live, meeting }: { live: LiveMeeting; meeting: MeetingView }) {
  const [over, setOver] = useState<Over>()
  const [papered, setPapered] = useState<string>()
  const close = () => setOver(undefined)
  const isOn = meeting.state === 'in_session'
  const questions = useQuestions(meeting, live.beat)
  const room = useItemRoom(isOn ? runningItem(meeting)?.item.agendaItemId : undefined, live.beat, SPREAD_MS)
  const again = async () => void (await Promise.all([live.refresh(), questions.refresh()]))
  const sheet = { meeting, onClose: close, refresh: live.refresh }
  return (
    <Page
      ground='photo'
      offline={live.offline}
      hero={<MeetingPicture low={isOn} />}
      foot={<MeetingFoot meeting={meeting} poll={live.poll} refresh={live.refresh} onAnnounce={() => setOver('announce')} />}
      over={
        <>
          <NoticeSheet text={meeting.noticeText} open={over === 'notice'} onClose={close} />
          <AnnounceSheet {...sheet} open={over === 'announce'} now={live.now} />
          <CallOffSheet {...sheet} open={over === 'callOff'} />
          {/* It comes and goes: nothing beside it is sent to the view again. */}
          <View><ItemPapersSheet meeting={meeting} agendaItemId={papered} onClose={() => setPapered(undefined)} refresh={live.refresh} /></View>
          <RecuseSheet live={room} open={over === 'recuse'} onClose={close} />
          <AskSheet meetingId={meeting.meetingId} open={over === 'ask'} onClose={close} refresh={again} />
        </>
      }
    >
      <Head meeting={meeting} />
      {/* In a place of its own: the vote comes later, and nothing beside it is sent to the view again. */}
      <View>{isOn && <InRoom meeting={meeting} poll={live.poll} recused={room.room?.recusals.some(({ mine }) => mine)} />}</View>
      <View>{isOn && <MyPart live={room} onRecuse={() => setOver('recuse')} />}</View>
      <MeetingFacts meeting={meeting} now={live.now} />
      <NotVerified meeting={meeting} />
      <View>{meeting.minutes && <MinutesRow meeting={meeting} />}</View>
      {meeting.agenda.length > 0 && <MeetingAgenda meeting={meeting} onPapers={setPapered} />}
      {/* In a place of its own: what is asked comes later, and nothing beside it is sent to the view again. */}
      <View>{questions.data && <QuestionSection list={questions.data} over={OVER.has(meeting.state)} onAsk={() => setOver('ask')} refresh={again} />}</View>
      <View>{meeting.noticeText !== '' && <NoticeRow meeting={meeting} onOpen={() => setOver('notice')} />}</View>
      {/* In a place of its own, too. */}
      <View>{meeting.offered.includes('papers') && <PapersSection meeting={meeting} />}</View>
      <CannotCome meeting={meeting} />
      {(meeting.offered.includes('postpone') || meeting.offered.includes('cancel')) && (
        <Button kind='quiet' block className='mt16 t-call-off' onClick={() => setOver('callOff')}>{meeting.offered.includes('relocate') ? '改期、换地方、取消' : '取消这场会'}</Button>
      )}
    </Page>
  )
}

function Head({ meeting }: { meeting: MeetingView }) {
  const tone = STATE_TONE[meeting.state]
  return (
    <View className='mt8'>
      <View className='row wrap'>
        <Tag tone='willow' icon='tea' className='meeting-kind'>{meeting.formName}</Tag>
        {tone ? <Tag tone={tone}>{meeting.stateWords}</Tag> : <View className='sub'>{formRules(meeting.form).words}</View>}
      </View>
      <View className='h1 mt8 t-title'>{meeting.title}</View>
    </View>
  )
}

/** Why there is nothing to press here, and the way to it. */
function NotVerified({ meeting }: { meeting: MeetingView }) {
  const me = useMe()
  const isStranger = me.data?.standing === 'guest' && me.data.appointments.length === 0
  if (!isStranger || (meeting.state !== 'announced' && meeting.state !== 'in_session')) return null
  return (
    <Card rows className='mt12'>
      <ListRow icon='lock' title='认领房屋以后，就能来签到、表决' sub='要姓名、手机号和房号，网格员会核对' className='t-claim' onClick={() => void go('/packages/account/pages/claim/index')} />
    </Card>
  )
}

function MinutesRow({ meeting }: { meeting: MeetingView }) {
  return (
    <Card rows className='mt12'>
      <ListRow icon='file' title='会议纪要' sub={meeting.stateWords} className='t-minutes-row' onClick={() => void go('/packages/meeting/pages/minutes/index', { meetingId: meeting.meetingId })} />
    </Card>
  )
}

function CannotCome({ meeting }: { meeting: MeetingView }) {
  if (meeting.state !== 'announced') return null
  if (meeting.online) return <Aside icon='say' className='mt16'>在线上参加的，开门以后点「签到」。来不了也行：会后在这里看会议纪要。</Aside>
  return <Aside icon='say' className='mt16'>来不了也行：会后在这里看会议纪要。没带手机的，找门口的网格员登记一样算。</Aside>
}
