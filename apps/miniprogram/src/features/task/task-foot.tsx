import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { TaskView } from '@silin/shared'
import { acceptTask, useAction } from '@/api'
import { go } from '@/platform'
import { Button, Foot } from '@/ui'
import type { Judging } from './judge-sheet'

type FootProps = { task: TaskView; refresh: () => Promise<void>; onDispute: () => void; onJudge: (judging: Judging) => void; onConfirm: () => void }

/** What this reader can do with the task now, as the server offers it. */
export function TaskFoot(props: FootProps) {
  const { task, refresh } = props
  const accept = useAction(async () => {
    await acceptTask(task.taskId)
    await refresh()
  })
  const keys = keysOf(props, { run: () => void accept.run(), busy: accept.busy })
  if (!keys) return null
  return <Foot error={accept.sentence}>{keys}</Foot>
}

function keysOf({ task, onDispute, onJudge, onConfirm }: FootProps, accept: { run: () => void; busy: boolean }): ReactNode {
  const { offered, taskId } = task
  const can = (action: string) => offered.includes(action)
  const report = (kind: string) => void go('/packages/task/pages/report/index', { taskId, kind })
  if (can('accept')) {
    return pair(
      can('dispute') && <Button className='t-dispute' onClick={onDispute}>有异议</Button>,
      <Button kind='primary' grow className='t-accept' loading={accept.busy} onClick={accept.run}>接手</Button>,
    )
  }
  if (can('deliver')) {
    return pair(
      can('progress') && <Button className='t-progress' onClick={() => report('progress')}>报进展</Button>,
      <Button kind='primary' grow className='t-deliver' onClick={() => report('delivery')}>报办完</Button>,
    )
  }
  if (can('progress')) return <Button kind='primary' grow className='t-progress' onClick={() => report('progress')}>报进展</Button>
  if (can('acceptWork')) {
    return pair(
      can('sendBack') && <Button className='t-send-back' onClick={() => onJudge('sendBack')}>退回重办</Button>,
      <Button kind='primary' grow className='t-accept-work' onClick={() => onJudge('accept')}>办好了</Button>,
    )
  }
  if (can('confirmScrutiny') || can('countersign')) return <Button kind='primary' grow className='t-confirm-scrutiny' onClick={onConfirm}>{can('countersign') ? '核对签字单' : '是不是这样，说一声'}</Button>
  if (can('scrutinise')) return <Button kind='primary' grow className='t-scrutinise' onClick={() => void go('/packages/task/pages/scrutiny/index', { taskId })}>看过了，去填</Button>
  if (can('rate')) return <Button kind='primary' grow icon='star' className='t-rate' onClick={() => onJudge('rate')}>评一评</Button>
  if (can('reassign')) return <Button kind='primary' grow className='t-reassign' onClick={() => void go('/packages/task/pages/assign/index', { taskId })}>重新派</Button>
  return null
}

function pair(second: ReactNode, first: ReactNode): ReactNode {
  return (
    <>
      {second}
      {second && <View className='ml12' />}
      {first}
    </>
  )
}
