import type { MatterLink, MatterView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Section, type IconName } from '@/ui'

const DOOR: Record<MatterLink['kind'], { icon: IconName; path: string; param: string }> = {
  meeting: { icon: 'tea', path: '/packages/meeting/pages/detail/index', param: 'meetingId' },
  poll: { icon: 'ballot', path: '/packages/poll/pages/vote/index', param: 'pollId' },
  resolution: { icon: 'file', path: '/packages/poll/pages/resolution/index', param: 'resolutionId' },
  task: { icon: 'branch', path: '/packages/task/pages/detail/index', param: 'taskId' },
}

/** Meeting, vote, resolution and task of this matter: each one tap away. */
export function MatterLinks({ matter }: { matter: MatterView }) {
  // The votes of four meetings stand on the page of the way, and on those of the meetings.
  const links = matter.links.filter(({ kind }) => kind !== 'poll' || !matter.onFourSteps)
  if (links.length === 0) return null
  return (
    <Section title='相关的会、表决和任务'>
      <Card rows>
        {links.map(({ kind, id, title, words }) => (
          <ListRow key={kind + id} className={`t-link-${kind}`} icon={DOOR[kind].icon} title={title} sub={words} onClick={() => void go(DOOR[kind].path, { [DOOR[kind].param]: id })} />
        ))}
      </Card>
    </Section>
  )
}
