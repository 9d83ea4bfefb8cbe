import { dayOf, daysLeftWords, dayWords, momentWords, RESOLUTION_NAMES, type MeetingState, type PollCard, type WorkbenchView } from '@silin/shared'
import type { IconName, TagTone } from '@/ui'

/** One thing that wants a tap of this worker, in the order of the clock. */
export type WorkItem = Readonly<{
  key: string; tag: string; tone: TagTone; icon: IconName; title: string; sub: string; action: string; path: string; params: Readonly<Record<string, string>>
  /** People are sitting in the room: before everything else. */
  running?: boolean
}>

type Now = Readonly<{ now: Date; today: string }>

const taking = (view: WorkbenchView, { now }: Now): WorkItem[] =>
  view.toTakeIn.map((issue) => ({
    key: issue.issueId, tag: '等您看', tone: 'tea', icon: 'inbox', title: issue.title, sub: `${momentWords(new Date(issue.since), now)}提的 · ${issue.categoryName}`,
    action: '看看', path: '/packages/issue/pages/take-in/index', params: { issueId: issue.issueId },
  }))

const extensions = (view: WorkbenchView): WorkItem[] =>
  view.toExtend.map(({ taskId, title, assignee, dueOn }) => ({
    key: taskId, tag: '申请延期', tone: 'tea', icon: 'clock', title, sub: `${assignee} · 原来到${dayWords(dueOn)}`, action: '去答复', path: '/packages/task/pages/detail/index', params: { taskId },
  }))

const scrutinies = (view: WorkbenchView): WorkItem[] =>
  view.toScrutinise.map(({ taskId, title, assignee, slip }) => ({
    key: taskId, tag: slip ? '等您核对' : '等您去看', tone: 'tea', icon: 'people', title, sub: slip ? '同事看过现场了，请核对签字的纸条' : `${assignee}报办完了，还没有人说办没办好`,
    action: slip ? '去核对' : '去看看', path: '/packages/task/pages/detail/index', params: { taskId },
  }))

const slips = (view: WorkbenchView): WorkItem[] =>
  view.slips.map(({ resolutionId, title }) => ({
    key: `slip.${resolutionId}`, tag: '等您核对', tone: 'tea', icon: 'file', title, sub: '同事登记了一张纸上的异议，请对着照片看一遍', action: '去核对', path: '/packages/poll/pages/resolution/index', params: { resolutionId },
  }))

const minutesSlips = (view: WorkbenchView): WorkItem[] =>
  view.minutesSlips.map(({ meetingId, title }) => ({
    key: `minutes-slip.${meetingId}`, tag: '等您核对', tone: 'tea', icon: 'file', title, sub: '同事登记了签字的纪要，请对着照片看一遍', action: '去核对', path: '/packages/meeting/pages/minutes-slips/index', params: { meetingId },
  }))

/** What asks for an answer is not shown a second time as work. */
const tasks = (view: WorkbenchView, { today }: Now): WorkItem[] =>
  view.tasks.filter(({ taskId }) => ![...view.toExtend, ...view.toScrutinise].some((one) => one.taskId === taskId)).map((task) => ({
    // Delivered work waits for residents; the carrier's day no longer counts.
    key: task.taskId, tag: task.parkedUntil ? `挂到${dayWords(task.parkedUntil)}` : task.state === 'delivered' ? task.stateWords : daysLeftWords(task.dueOn, today), tone: task.overdue ? 'zhu' : task.daysLeft === 0 ? 'tea' : 'ink', icon: task.overdue ? 'warn' : 'clock', title: task.title,
    sub: task.state === 'delivered' ? task.assignee : `${task.assignee} · ${task.stateWords}`, action: '去看', path: '/packages/task/pages/detail/index', params: { taskId: task.taskId },
  }))

/** A meeting that the law owes is called before its day. */
const owed = (view: WorkbenchView, { today }: Now): WorkItem[] =>
  view.demands.map(({ demandId, text, owes, who, figures, dueOn, overdue }) => ({
    key: demandId, tag: overdue ? '到期没召集' : dueOn ? daysLeftWords(dueOn, today) : '等着开会', tone: overdue ? 'zhu' : 'tea', icon: 'people', title: text,
    sub: `${figures.joined} 位${who}要求开${owes}`, action: '去安排', path: '/packages/meeting/pages/demand/index', params: { demandId },
  }))

const MEETING_DOOR = {
  ahead: { action: '看看', path: '/packages/meeting/pages/detail/index' },
  onDay: { action: '主持台', path: '/packages/meeting/pages/host/index' },
  held: { action: '看纪要', path: '/packages/meeting/pages/minutes/index' },
} as const
const HELD: ReadonlySet<MeetingState> = new Set(['concluded', 'minutes_in_confirmation', 'minutes_published'])

const meetings = (view: WorkbenchView, { now, today }: Now): WorkItem[] =>
  view.meetings.map(({ meetingId, title, startsAt, items, going, state, stateWords }) => {
    const onDay = dayOf(new Date(startsAt)) <= today
    return {
      key: meetingId, tag: momentWords(new Date(startsAt), now), tone: onDay ? 'tea' : 'ink', icon: 'tea', title,
      sub: [`谈 ${items} 件`, state === 'announced' && `${going} 人要来`, stateWords].filter(Boolean).join(' · '),
      ...MEETING_DOOR[HELD.has(state) ? 'held' : onDay ? 'onDay' : 'ahead'], params: { meetingId }, running: state === 'in_session',
    }
  })

type PollWork = Readonly<{ sub: string; action: string; path: string; tone?: TagTone }>
const voted = ({ method, turnout }: PollCard) => method === 'hands' ? '会上举手定的' : `${turnout.voted} / ${turnout.roll} 人投了`

/** What a vote wants of whoever convenes it: its roll, then nothing but patience, then to be written down. */
function pollWork(poll: PollCard): PollWork {
  switch (poll.state) {
    case 'roll_review':
      return { sub: '有异议先答复，核对完再公告', action: '看名册', path: '/packages/poll/pages/roll/index' }
    case 'announced':
      return { sub: poll.opensAt ? `${dayWords(dayOf(new Date(poll.opensAt)))}起投，到时自己开` : '', action: '看看', path: '/packages/poll/pages/vote/index', tone: 'ink' }
    case 'counting':
      return { sub: '纸质票两个人各录一遍，监票人确认', action: '去录票', path: '/packages/poll/pages/paper/index' }
    case 'certified':
      return { sub: voted(poll), action: poll.effect === 'binding' ? '写决定' : '写意见', path: '/packages/poll/pages/draft/index' }
    default:
      return { sub: voted(poll), action: '看看', path: '/packages/poll/pages/vote/index' }
  }
}

const polls = (view: WorkbenchView): WorkItem[] =>
  view.polls.map((poll) => ({ key: poll.pollId, tag: poll.stateWords, tone: 'tea', icon: 'ballot', title: poll.question, params: { pollId: poll.pollId }, ...pollWork(poll) }))

const resolutions = (view: WorkbenchView): WorkItem[] =>
  view.toPublish.map(({ resolutionId, title, state, kind }) => {
    const effective = state === 'effective'
    if (state === 'under_objection') {
      return {
        key: resolutionId, tag: '有异议', tone: 'zhu', icon: 'warn', title, sub: '答复以前先不办', action: '去答复', path: '/packages/poll/pages/resolution/index', params: { resolutionId },
      }
    }
    return {
      key: resolutionId, tag: effective ? '可以派工' : '等公示', tone: 'tea', icon: 'file', title, sub: !effective ? '写好了，还没公示' : kind !== 'deliberation' ? `${RESOLUTION_NAMES[kind]}，已经生效` : '公示期满，没有异议',
      action: effective ? '派出去' : '公示', path: effective ? '/packages/task/pages/assign/index' : '/packages/poll/pages/resolution/index', params: { resolutionId },
    }
  })

const URGENCY: Record<TagTone, number> = { 'zhu-solid': 0, zhu: 0, tea: 1, 'on-tea': 1, willow: 2, ink: 3 }

const urgencyOf = ({ running, tone }: WorkItem) => (running ? -1 : URGENCY[tone])

/** Everything that waits: the meeting that is on, then the overdue, what may wait last. */
export function workItems(view: WorkbenchView, now: Now): WorkItem[] {
  const all = [...owed(view, now), ...extensions(view), ...scrutinies(view), ...slips(view), ...minutesSlips(view), ...tasks(view, now), ...meetings(view, now), ...taking(view, now), ...polls(view), ...resolutions(view)]
  return all.map((item, i) => ({ item, i })).sort((a, b) => urgencyOf(a.item) - urgencyOf(b.item) || a.i - b.i).map(({ item }) => item)
}
