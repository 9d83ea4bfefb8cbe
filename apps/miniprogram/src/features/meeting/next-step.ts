import type { MeetingView, PollView } from '@silin/shared'

export type Step = 'vote' | 'checkIn' | 'confirmMinutes' | 'announce' | 'host' | 'go' | 'minutes'

type Poll = Pick<PollView, 'mayVote' | 'myBallot'> | undefined
type Meeting = Pick<MeetingView, 'offered' | 'checkedInByMe' | 'goingByMe' | 'minutes' | 'state'>

/** In the order of what cannot wait: the first is the green button, the second stands beside it. */
export function stepsFor(meeting: Meeting, poll: Poll): readonly Step[] {
  const offers = (action: string) => meeting.offered.includes(action)
  const steps: Readonly<Record<Step, boolean>> = {
    vote: poll !== undefined && poll.mayVote && poll.myBallot === null,
    checkIn: offers('checkIn') && !meeting.checkedInByMe,
    confirmMinutes: offers('confirmMinutes'),
    announce: offers('announce'),
    // Afterwards the console only repeats what the minutes say.
    host: offers('host') && (meeting.state === 'announced' || meeting.state === 'in_session'),
    go: offers('rsvp') && meeting.goingByMe !== true,
    minutes: !offers('confirmMinutes') && (meeting.minutes !== null || offers('circulateMinutes')),
  }
  return (Object.keys(steps) as Step[]).filter((step) => steps[step])
}
