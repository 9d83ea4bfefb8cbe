import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MeetingView } from '@silin/shared'
import { circulateMinutes, judgeMinutes, publishMinutes, useAction } from '@/api'
import { Opening, useMeeting } from '@/features/meeting'
import { MinutesStanding, MinutesText, ObjectionSheet } from '@/features/meeting-minutes'
import { ask, go } from '@/platform'
import { Button, FieldError, Foot, Page, StatePanel, toast } from '@/ui'

/** 会议纪要: written from what happened, confirmed by those who were there, then for everyone. */
export default function MinutesPage() {
  const meetingId = useRouter().params.meetingId ?? ''
  const { query, view, offline, refresh } = useMeeting(meetingId)
  if (!view) return <Page title='会议纪要'><Opening query={query} cards={2} /></Page>
  return <Minutes meeting={view} offline={offline} refresh={refresh} />
}

type MinutesProps = { meeting: MeetingView; offline: string | undefined; refresh: () => Promise<void> }

function Minutes({ meeting, offline, refresh }: MinutesProps) {
  const [objecting, setObjecting] = useState(false)
  const { minutes, meetingId } = meeting
  if (!minutes) return <Page title='会议纪要' offline={offline}><NotYet meeting={meeting} refresh={refresh} /></Page>
  return (
    <Page
      title='会议纪要'
      offline={offline}
      foot={<MinutesFoot meeting={meeting} version={minutes.version} onObject={() => setObjecting(true)} refresh={refresh} />}
      over={<ObjectionSheet meetingId={meetingId} version={minutes.version} open={objecting} onClose={() => setObjecting(false)} onDone={refresh} />}
    >
      <MinutesText text={minutes.text} />
      <MinutesStanding minutes={minutes} />
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

type MinutesFootProps = { meeting: MeetingView; version: number; onObject: () => void; refresh: () => Promise<void> }

function MinutesFoot({ meeting, version, onObject, refresh }: MinutesFootProps) {
  const { meetingId, offered, minutes } = meeting
  const confirm = useAction(async () => {
    await judgeMinutes(meetingId, { version, verdict: 'confirm' })
    toast('记下了，谢谢')
    await refresh()
  })
  const publish = useAction(async () => {
    const waiting = minutes ? minutes.attendees - minutes.confirmed - minutes.objected : 0
    if (waiting > 0 && !(await ask({ title: `还有 ${waiting} 人没看`, content: '现在公布，他们还能看到，但不能再点头或提意见。', yes: '公布', no: '再等等' }))) return
    await publishMinutes(meetingId)
    toast('公布了')
    await refresh()
  })
  const sentence = confirm.sentence ?? publish.sentence
  const canConfirm = offered.includes('confirmMinutes')
  const canPublish = offered.includes('publishMinutes')
  if (!canConfirm && !canPublish) return null
  return (
    <Foot error={sentence}>
        {canConfirm && <Button kind='line' className='t-object' onClick={onObject}>有出入</Button>}
        {canConfirm && <Button kind='primary' grow className='ml12 t-confirm-minutes' loading={confirm.busy} onClick={() => void confirm.run()}>写得没错</Button>}
        {canPublish && <Button kind={canConfirm ? 'line' : 'primary'} grow={!canConfirm} className={`t-publish ${canConfirm ? 'ml12' : ''}`} loading={publish.busy} onClick={() => void publish.run()}>公布</Button>}
    </Foot>
  )
}
