import { View } from '@tarojs/components'
import type { MatterView } from '@silin/shared'
import { endorse, useAction, withdrawEndorsement } from '@/api'
import { go } from '@/platform'
import { Button, Foot } from '@/ui'

type MatterFootProps = { matter: MatterView; refresh: () => Promise<void> }

/** The one thing this reader can do now, thumb-high; decided by what the server offers. */
export function MatterFoot({ matter, refresh }: MatterFootProps) {
  const { offered, issueId } = matter
  const can = (action: string) => offered.includes(action)
  const support = useAction(async () => {
    await (matter.endorsedByMe ? withdrawEndorsement(issueId) : endorse(issueId))
    await refresh()
  })
  const task = matter.links.filter(({ kind }) => kind === 'task').slice(-1)[0]
  const main = can('close') && task ? (
    <Button kind='primary' grow className='t-go-judge' onClick={() => void go('/packages/task/pages/detail/index', { taskId: task.id })}>去看看办好没有</Button>
  ) : can('accept') ? (
    <Button kind='primary' grow className='t-take-in' onClick={() => void go('/packages/issue/pages/take-in/index', { issueId })}>看看怎么办</Button>
  ) : matter.state === 'draft' && matter.mine ? (
    <Button kind='primary' grow className='t-claim' onClick={() => void go('/packages/account/pages/claim/index')}>去认领房屋</Button>
  ) : can('submit') ? (
    <Button kind='primary' grow className='t-supplement' onClick={() => void go('/packages/issue/pages/raise/index', { issueId })}>去补充</Button>
  ) : can('merge') && can('executeDirectly') ? (
    <Button kind='line' grow className='t-handle' onClick={() => void go('/packages/issue/pages/take-in/index', { issueId })}>派人办，或并到同类里</Button>
  ) : can('endorse') ? (
    <Button kind='primary' grow icon='hand' className='t-endorse' loading={support.busy} onClick={() => void support.run()}>我也附议</Button>
  ) : can('unendorse') ? (
    <Button kind='line' grow icon='check' className='t-unendorse' loading={support.busy} onClick={() => void support.run()}>您附议了，点这里收回</Button>
  ) : null
  if (!main) return null
  return (
    <Foot error={support.sentence}>
      {matter.visibility === 'public' && (
        <View className='none foot__figure'>
          <View className='b'>{`${matter.endorsements} 人`}</View>
          <View className='cap'>已附议</View>
        </View>
      )}
      {main}
    </Foot>
  )
}
