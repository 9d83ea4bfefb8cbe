import type { MeetingView, PollView } from '@silin/shared'
import { answerInvitation, useAction } from '@/api'
import { canScan, go, scan } from '@/platform'
import { Button, Foot, toast, type IconName } from '@/ui'
import { stepsFor, type Step } from './next-step'
import { openVote } from './in-room'
import { readScanned } from './scanned-code'

type MeetingFootProps = { meeting: MeetingView; poll: PollView | undefined; refresh: () => Promise<void>; onAnnounce: () => void }

const FACE: Readonly<Record<Step, Readonly<{ text: string; icon?: IconName }>>> = {
  vote: { text: '去表决', icon: 'ballot' },
  checkIn: { text: '签到', icon: 'qr' },
  confirmMinutes: { text: '看纪要，点个头' },
  announce: { text: '发通知' },
  host: { text: '主持台' },
  go: { text: '我要去' },
  minutes: { text: '会议纪要' },
}

/** In WeChat the camera opens at once, unless one may be elsewhere; in a browser the page takes a typed code. */
async function toCheckIn({ meetingId, online }: MeetingView): Promise<void> {
  const scanned = canScan() && !online ? readScanned((await scan()) ?? '') : undefined
  await go('/packages/meeting/pages/check-in/index', { meetingId: scanned?.meetingId ?? meetingId, code: scanned?.code, scanned: scanned?.code ? 1 : undefined })
}

/** The one thing to do now, and at most one beside it. */
export function MeetingFoot({ meeting, poll, refresh, onAnnounce }: MeetingFootProps) {
  const { meetingId } = meeting
  const answer = useAction(async (going: boolean) => {
    await answerInvitation(meetingId, going)
    toast(going ? '好，给您留个座' : '好，下回再来')
    await refresh()
  })
  const [first, second] = stepsFor(meeting, poll)
  const textOf = (step: Step) => (step === 'announce' && meeting.state === 'postponed' ? '定新的时间' : FACE[step].text)
  const take: Readonly<Record<Step, () => void>> = {
    vote: () => poll && openVote(poll.pollId),
    checkIn: () => void toCheckIn(meeting),
    confirmMinutes: () => void go('/packages/meeting/pages/minutes/index', { meetingId }),
    announce: onAnnounce,
    host: () => void go('/packages/meeting/pages/host/index', { meetingId }),
    go: () => void answer.run(true),
    minutes: () => void go('/packages/meeting/pages/minutes/index', { meetingId }),
  }
  // Who keeps a seat without having said so can give it up as well.
  const canLeave = (meeting.goingByMe === true || meeting.seatKeptForMe) && meeting.offered.includes('rsvp') && !meeting.checkedInByMe
  if (!first && !canLeave) return null
  return (
    <Foot error={answer.sentence}>
        {canLeave && !second && (
          <Button kind='line' grow={!first} className='t-not-going' loading={answer.busy && !first} onClick={() => void answer.run(false)}>去不了了</Button>
        )}
        {second && <Button kind='line' className={`t-${second}`} onClick={take[second]}>{textOf(second)}</Button>}
        {first && (
          <Button kind='primary' grow icon={FACE[first].icon} className={`${second || canLeave ? 'ml12' : ''} t-${first}`} loading={answer.busy} onClick={take[first]}>
            {textOf(first)}
          </Button>
        )}
    </Foot>
  )
}
