import { View } from '@tarojs/components'
import { daysBetween, daysLeftWords, dayOf, dayWords, type IssueCard } from '@silin/shared'
import { go } from '@/platform'
import { Card, Days, Tag } from '@/ui'

/** One matter on the public board: who has it, how long still, how many neighbours ask. */
export function BoardRow({ issue, today }: { issue: IssueCard; today: string }) {
  const { dueOn, overdue, over, state } = issue
  const parked = state === 'parked'
  const since = dayOf(new Date(issue.since))
  const where = [over ? undefined : issue.holder ?? issue.stateWords, dueOn && !over ? `${dayWords(dueOn)}${parked ? '接着办' : '前'}` : issue.place].filter(Boolean).join(' · ')
  const total = dueOn ? Math.max(daysBetween(since, dueOn) + 1, 1) : 0
  return (
    <Card className='mt12 t-board-row' onClick={() => void go('/packages/issue/pages/matter/index', { issueId: issue.issueId })}>
      <View className='row row--between row--top'>
        <View className='b grow'>{issue.title}</View>
        <View className='none ml8'>
          {over ? <Tag tone='willow'>{issue.stateWords}</Tag> : parked ? <Tag tone='tea' icon='clock'>{issue.stateWords}</Tag> : dueOn ? <Tag tone={overdue ? 'zhu' : 'tea'} icon={overdue ? 'warn' : 'clock'}>{daysLeftWords(dueOn, today)}</Tag> : <Tag tone='ink'>{issue.stateWords}</Tag>}
        </View>
      </View>
      {dueOn && !over && !parked && <Days term={{ past: Math.max(daysBetween(since, today), 0), total }} label={daysLeftWords(dueOn, today)} />}
      <View className='row row--between mt8'>
        {where && <View className='sub grow'>{where}</View>}
        <View className={`sub none ${where ? 'ml8' : ''}`}>{`${issue.endorsements} 人附议`}</View>
      </View>
    </Card>
  )
}
