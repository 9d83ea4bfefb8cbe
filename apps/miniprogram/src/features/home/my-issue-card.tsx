import { View } from '@tarojs/components'
import { dayWords, type IssueCard, type Stage } from '@silin/shared'
import { go } from '@/platform'
import { Card, Icon, MiniRail } from '@/ui'

const AT: Record<Stage, 0 | 1 | 2> = { discuss: 0, execute: 1, oversee: 2 }

/** One of my matters: who has it, until when, and where on the branch it stands. One tap to all the rest. */
export function MyIssueCard({ issue }: { issue: IssueCard }) {
  const where = issue.holder ? `在${issue.holder}手里` : issue.stateWords
  const until = issue.dueOn ? `，${dayWords(issue.dueOn)}前` : ''
  return (
    <Card className='mt12 t-my-issue' onClick={() => void go('/packages/issue/pages/matter/index', { issueId: issue.issueId })}>
      <View className='b'>{issue.title}</View>
      <View className='row row--between'>
        <View className='sub grow'>
          {where}
          {until}
          {issue.holder ? ` · ${issue.stateWords}` : ''}
        </View>
        <Icon name='right' size='s' />
      </View>
      <View className='mt16'>
        <MiniRail words={['民议', '民办', '民管']} at={issue.over && issue.stage === 'oversee' ? 3 : AT[issue.stage]} />
      </View>
    </Card>
  )
}
