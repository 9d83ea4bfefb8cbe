import { View } from '@tarojs/components'
import { daysBetween, daysLeftWords, dayOf, dayWords, type TaskView } from '@silin/shared'
import { useElder } from '@/session'
import { Card, Days, Tag, TermWords } from '@/ui'
import './term-card.scss'

type Carried = Pick<TaskView, 'assignee' | 'assignedAt' | 'dueOn' | 'overdue' | 'state' | 'parkedUntil'>

/** Who carries it, since when, until when. */
export function TermCard({ task, today }: { task: Carried; today: string }) {
  const elder = useElder()
  const { assignee, dueOn, overdue, state, parkedUntil } = task
  const since = dayOf(new Date(task.assignedAt))
  const over = state === 'delivered' || state === 'closed'
  const term = { past: Math.max(daysBetween(since, today), 0), total: Math.max(daysBetween(since, dueOn) + 1, 1), over }
  const left = daysLeftWords(dueOn, today)
  const sentence = parkedUntil ? `先挂账，${dayWords(parkedUntil)}接着办，完成的日子往后挪` : over ? `说好 ${dayWords(dueOn)}前办完` : `${dayWords(dueOn)}前办完，${left}`
  return (
    <Card className='mt12 t-term'>
      <View className='row row--between'>
        <View className='sub'>谁来办</View>
        {parkedUntil ? <Tag tone='tea'>先挂账</Tag> : (overdue || state === 'in_progress') && <Tag tone={overdue ? 'zhu' : 'willow'}>{overdue ? '超时了' : '按时'}</Tag>}
      </View>
      <View className='term__who t-assignee'>{assignee}</View>
      {!parkedUntil && <Days term={term} label={sentence} />}
      {elder || parkedUntil ? (
        <View className='b mt12'>{sentence}</View>
      ) : (
        <TermWords term={term} since={[dayWords(since), '派出去']} today={over ? undefined : ['今天', left]} until={[dayWords(dueOn), '最晚办完']} />
      )}
    </Card>
  )
}
