import { View } from '@tarojs/components'
import type { IssueCard } from '@silin/shared'
import { Card, Icon, ListRow } from '@/ui'
import './matter-chooser.scss'

type MatterChooserProps = { issues: readonly IssueCard[]; chosen: readonly string[]; onToggle: (issueId: string) => void }

/** Accepted matters that wait for a meeting; one tap each. */
export function MatterChooser({ issues, chosen, onToggle }: MatterChooserProps) {
  return (
    <Card rows>
      {issues.map((issue) => {
        const on = chosen.includes(issue.issueId)
        return (
          <ListRow
            key={issue.issueId}
            className={`t-candidate ${on ? 'is-chosen' : ''}`}
            title={issue.title}
            strong={on}
            sub={[issue.place, issue.endorsements > 0 ? `${issue.endorsements} 人附议` : ''].filter(Boolean).join(' · ')}
            side={<View className={`pick ${on ? 'is-on' : ''}`}>{on && <Icon name='check' size='s' colour='card' />}</View>}
            arrow={false}
            label={`${issue.title}，${on ? '已选' : '没选'}`}
            onClick={() => onToggle(issue.issueId)}
          />
        )
      })}
    </Card>
  )
}
