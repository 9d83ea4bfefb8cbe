import { daysLeftWords, dayWords, type Day, type TaskView } from '@silin/shared'
import { cameBackWords } from './came-back-words'

export function spokenTask(task: TaskView, today: Day): string {
  const { title, assignee, stateWords, dueOn, reports, state, parkedUntil } = task
  const [latest] = [...reports].sort((one, other) => other.at.localeCompare(one.at))
  const term = parkedUntil ? `${dayWords(parkedUntil)}接着办` : state === 'delivered' || state === 'closed' ? '' : `${dayWords(dueOn)}前办完，${daysLeftWords(dueOn, today)}`
  const back = cameBackWords(task)
  return [title, `${assignee}来办`, stateWords, back ? `${back.title}：${back.reason}` : '', term, latest ? `最近报的：${latest.text}` : ''].filter(Boolean).join('。')
}
