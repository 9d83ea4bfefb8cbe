import { clockTimeOf, dayOf, nearDayWords, timeLeftWords, type Todo } from '@silin/shared'
import { go } from '@/platform'
import { Button, TodayItem } from '@/ui'

/** Where each kind of waiting thing leads, and what its button says. */
const DOOR: Record<Todo['kind'], { text: string; path: string; param: string }> = {
  vote: { text: '去投票', path: '/packages/poll/pages/vote/index', param: 'pollId' },
  check_roll: { text: '去核对', path: '/packages/poll/pages/roll/index', param: 'pollId' },
  meeting: { text: '看看', path: '/packages/meeting/pages/detail/index', param: 'meetingId' },
  check_in: { text: '去签到', path: '/packages/meeting/pages/detail/index', param: 'meetingId' },
  confirm_minutes: { text: '看纪要', path: '/packages/meeting/pages/minutes/index', param: 'meetingId' },
  judge: { text: '去验收', path: '/packages/task/pages/detail/index', param: 'taskId' },
  supplement: { text: '去补充', path: '/packages/issue/pages/raise/index', param: 'issueId' },
  claim_home: { text: '去认领', path: '/packages/account/pages/claim/index', param: 'from' },
  scrutinise: { text: '去看看', path: '/packages/task/pages/detail/index', param: 'taskId' },
  publish_result: { text: '去公开', path: '/packages/issue/pages/steps/index', param: 'issueId' },
  answer_query: { text: '去答复', path: '/packages/issue/pages/steps/index', param: 'issueId' },
  carry: { text: '去办', path: '/packages/task/pages/detail/index', param: 'taskId' },
}

const DEADLINE: ReadonlySet<Todo['kind']> = new Set(['vote', 'check_roll', 'judge', 'carry', 'confirm_minutes'])

type TodoItemProps = { todo: Todo; now: Date; primary: boolean }

/** One waiting thing by the clock; only the first has the solid green button. */
export function TodoItem({ todo, now, primary }: TodoItemProps) {
  const door = DOOR[todo.kind]
  const at = todo.at ? new Date(todo.at) : undefined
  const today = dayOf(now)
  const sameDay = at !== undefined && dayOf(at) === today
  const open = () => void go(door.path, { [door.param]: todo.id })
  return (
    <TodayItem
      clock={at === undefined ? '现在' : sameDay ? clockTimeOf(at) : nearDayWords(dayOf(at), today)}
      word={wordFor(todo, at, now, sameDay)}
      urgent={todo.urgent}
      title={todo.title}
      sub={todo.words}
      side={at && todo.urgent ? timeLeftWords(at, now) : undefined}
      action={
        <Button small kind={primary ? 'primary' : 'line'} className={`t-todo-${todo.kind}`} onClick={open}>
          {door.text}
        </Button>
      }
    />
  )
}

function wordFor(todo: Todo, at: Date | undefined, now: Date, sameDay: boolean): string {
  if (at === undefined) return '可以办'
  if (DEADLINE.has(todo.kind)) return sameDay ? '截止' : at < now ? '已经到期' : '之前'
  if (!sameDay) return clockTimeOf(at)
  return clockTimeOf(at) >= '18:00' ? '今晚' : '今天'
}
