import type { PlanMeetingAnswer } from '@silin/shared'
import { replace } from '@/platform'
import { Button, StatePanel } from '@/ui'

/** What was done, how many heard of it, and who has to be told otherwise. */
export function NoticeSent({ answer, invited }: { answer: PlanMeetingAnswer; invited: number }) {
  const { meetingId, told } = answer
  const rest = Math.max(0, invited - told)
  return (
    <StatePanel
      kind='done'
      title={`通知发给了 ${told} 位`}
      actions={
        <>
          <Button kind='primary' block className='t-open-meeting' onClick={() => void replace('/packages/meeting/pages/detail/index', { meetingId })}>看这场会</Button>
          <Button kind='text' block className='t-workbench' onClick={() => void replace('/pages/workbench/index')}>回工作台</Button>
        </>
      }
    >
      {rest > 0 ? `还有 ${rest} 位没用小程序，请打电话或上门说一声。` : '该来的都收到了。'}
    </StatePanel>
  )
}
