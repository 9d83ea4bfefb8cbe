import { takesTalks, type MeetingForm, type PlanMeetingAnswer } from '@silin/shared'
import { go, replace } from '@/platform'
import { Button, Card, ListRow, StatePanel } from '@/ui'

/** What was done, how many heard of it, and who has to be told otherwise. */
export function NoticeSent({ answer, invited, form }: { answer: PlanMeetingAnswer; invited: number; form: MeetingForm }) {
  const { meetingId, told } = answer
  const rest = Math.max(0, invited - told)
  return (
    <StatePanel
      kind='done'
      extra={takesTalks(form) && <Card rows><ListRow icon='clock' title='让邻居约您单独谈' sub='一人一个时间，点开就开放' className='t-open-talks' onClick={() => void go('/packages/meeting/pages/talks/index', { meetingId })} /></Card>}
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
