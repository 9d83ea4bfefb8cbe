import type { DemandView } from '@silin/shared'
import { joinDemand, leaveDemand, useAction, withdrawDemand } from '@/api'
import { ask, go } from '@/platform'
import { Button, Foot, toast } from '@/ui'

/** The meeting page opens with what is owed and what it is about. */
const toPlan = ({ demandId, form, text }: DemandView) => void go('/packages/meeting/pages/plan/index', { demandId, form, title: text })

export function DemandFoot({ demand, refresh }: { demand: DemandView; refresh: () => Promise<void> }) {
  const { demandId, offered, owes, meetingId } = demand
  const join = useAction(async () => {
    await joinDemand(demandId)
    toast('记下了')
    await refresh()
  })
  const leave = useAction(async () => {
    await leaveDemand(demandId)
    await refresh()
  })
  const withdraw = useAction(async () => {
    if (!(await ask({ title: '收回这个要求？', content: '已经加入的人会收到消息。以后还可以再提。', yes: '收回', no: '再想想' }))) return
    await withdrawDemand(demandId)
    await refresh()
  })
  const offers = (action: string) => offered.includes(action)
  if (offered.length === 0 && meetingId === null) return null
  return (
    <Foot error={join.sentence ?? leave.sentence ?? withdraw.sentence}>
      {offers('withdraw') && <Button kind='line' grow className='t-demand-withdraw' loading={withdraw.busy} onClick={() => void withdraw.run()}>收回</Button>}
      {offers('leave') && <Button kind='line' grow className='t-demand-leave' loading={leave.busy} onClick={() => void leave.run()}>我不提了</Button>}
      {offers('join') && <Button kind='primary' grow className='t-demand-join' loading={join.busy} onClick={() => void join.run()}>我也要求开</Button>}
      {offers('convene') && <Button kind='primary' grow className='t-demand-convene' onClick={() => toPlan(demand)}>{`安排${owes}`}</Button>}
      {meetingId && <Button kind='primary' grow className='t-demand-meeting' onClick={() => void go('/packages/meeting/pages/detail/index', { meetingId })}>看这场会</Button>}
    </Foot>
  )
}
