import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeetingView, MinutesView } from '@silin/shared'
import { circulateMinutes, fetchMinutesVersion, useAction, useQuery } from '@/api'
import { Opening, useMeeting, type LiveMeeting } from '@/features/meeting'
import { AnswerSheet, MinutesFoot, MinutesStanding, MinutesText, ObjectionSheet, SectionWords, VersionProof, type Answering } from '@/features/meeting-minutes'
import { go } from '@/platform'
import { Aside, Button, FieldError, Page, StatePanel } from '@/ui'

const PATH = '/packages/meeting/pages/minutes/index'

/** 会议纪要: written from what happened, confirmed by those who were there, then for everyone; with `version`, one of them word for word. */
export default function MinutesPage() {
  const { meetingId = '', version } = useRouter().params
  return version ? <OneVersion meetingId={meetingId} version={version} /> : <Latest meetingId={meetingId} />
}

function Latest({ meetingId }: { meetingId: string }) {
  const live = useMeeting(meetingId)
  const { query, view, offline, refresh } = live
  if (!view) return <Page title='会议纪要'><Opening query={query} cards={2} /></Page>
  if (!view.minutes) return <Page title='会议纪要' offline={offline}><NotYet meeting={view} refresh={refresh} /></Page>
  return <Minutes live={live} meeting={view} minutes={view.minutes} />
}

type MinutesProps = { live: LiveMeeting; meeting: MeetingView; minutes: MinutesView }

function Minutes({ live: { now, offline, refresh }, meeting, minutes }: MinutesProps) {
  const [objecting, setObjecting] = useState(false)
  const [answering, setAnswering] = useState<Answering>()
  const { meetingId, offered } = meeting
  const canAnswer = offered.includes('correctMinutes')
  return (
    <Page
      title='会议纪要'
      offline={offline}
      foot={<MinutesFoot meeting={meeting} minutes={minutes} now={now} onObject={() => setObjecting(true)} refresh={refresh} />}
      over={
        <>
          <ObjectionSheet meetingId={meetingId} minutes={minutes} open={objecting} onClose={() => setObjecting(false)} onDone={refresh} />
          {answering && <AnswerSheet meetingId={meetingId} minutes={minutes} answering={answering} onClose={() => setAnswering(undefined)} onDone={refresh} />}
        </>
      }
    >
      <MinutesText
        text={minutes.text}
        under={(section) => <SectionWords minutes={minutes} section={section} {...(canAnswer ? { onAnswer: (objection) => setAnswering({ objection }) } : {})} />}
      />
      <MinutesStanding
        minutes={minutes}
        onVersion={(version) => void go(PATH, { meetingId, version })}
        {...(canAnswer ? { onCorrect: () => setAnswering({}) } : {})}
        {...(offered.includes('enterSlips') ? { onSlips: () => void go('/packages/meeting/pages/minutes-slips/index', { meetingId }) } : {})}
      />
    </Page>
  )
}

function OneVersion({ meetingId, version }: { meetingId: string; version: string }) {
  const query = useQuery(`minutes-version.${meetingId}.${version}`, () => fetchMinutesVersion(meetingId, version))
  const { data } = query
  if (!data) return <Page title='会议纪要'><Opening query={query} cards={2} /></Page>
  return (
    <Page title={`纪要第 ${data.version} 版`}>
      {data.version < data.latest && <Aside icon='info' tone='tea'>{`这是第 ${data.version} 版，后来更正过，现在是第 ${data.latest} 版。`}</Aside>}
      <View className='mt12'><MinutesText text={data.text} /></View>
      <VersionProof sha256={data.sha256} />
    </Page>
  )
}

function NotYet({ meeting, refresh }: { meeting: MeetingView; refresh: () => Promise<void> }) {
  const write = useAction(async () => {
    await circulateMinutes(meeting.meetingId)
    await refresh()
  })
  if (meeting.offered.includes('circulateMinutes')) {
    return (
      <StatePanel
        kind='done'
        title='散会了，纪要替您写好'
        actions={
          <>
            {write.sentence && <FieldError>{write.sentence}</FieldError>}
            <Button kind='primary' block className='t-circulate' loading={write.busy} onClick={() => void write.run()}>写好，请到会的人看</Button>
          </>
        }
      >
        {`要点、表决和结果都记着，不用再打字。会发给到会的 ${meeting.attendance.present} 位确认。`}
      </StatePanel>
    )
  }
  return (
    <StatePanel kind='not-yet' title='纪要还没公布' actions={<Button kind='primary' block onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId: meeting.meetingId })}>看这场会</Button>}>
      散会以后先请到会的人看过，再公布给大家。
    </StatePanel>
  )
}
