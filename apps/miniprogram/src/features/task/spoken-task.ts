import { daysLeftWords, dayWords, type Day, type TaskView } from '@silin/shared'

export function spokenTask({ title, assignee, stateWords, dueOn, reports, state }: TaskView, today: Day): string {
  const [latest] = [...reports].sort((one, other) => other.at.localeCompare(one.at))
  const term = state === 'delivered' || state === 'closed' ? '' : `${dayWords(dueOn)}前办完，${daysLeftWords(dueOn, today)}`
  return [title, `${assignee}来办`, stateWords, term, latest ? `最近报的：${latest.text}` : ''].filter(Boolean).join('。')
}
