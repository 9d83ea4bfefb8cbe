import type { MeetingView, MinutesView } from '@silin/shared'
import { judgeMinutes, publishMinutes, useAction } from '@/api'
import { ask } from '@/platform'
import { Button, Foot, toast } from '@/ui'
import { confirmWords, notYetWords } from './minutes-words'

type MinutesFootProps = { meeting: MeetingView; minutes: MinutesView; now: Date; onObject: () => void; refresh: () => Promise<void> }

/** One tap says that it is right; whoever publishes reads why it cannot be yet. */
export function MinutesFoot({ meeting: { meetingId, offered }, minutes, now, onObject, refresh }: MinutesFootProps) {
  const { version, silent } = minutes
  const confirm = useAction(async () => {
    await judgeMinutes(meetingId, { version, verdict: 'confirm' })
    toast('记下了，谢谢')
    await refresh()
  })
  const publish = useAction(async () => {
    if (silent > 0 && !(await ask({ title: `还有 ${silent} 人没看`, content: '时间已经到了。公布以后他们还能看到，但不能再说对错。', yes: '公布', no: '再等等' }))) return
    await publishMinutes(meetingId)
    toast('公布了')
    await refresh()
  })
  const notYet = notYetWords(minutes, now)
  const canConfirm = offered.includes('confirmMinutes')
  const canPublish = offered.includes('publishMinutes')
  if (!canConfirm && !canPublish) return null
  return (
    <Foot error={confirm.sentence ?? publish.sentence}>
      {canConfirm && <Button kind='line' className='t-object' onClick={onObject}>有出入</Button>}
      {canConfirm && <Button kind='primary' grow className='ml12 t-confirm-minutes' loading={confirm.busy} onClick={() => void confirm.run()}>{confirmWords(minutes)}</Button>}
      {canPublish && !(canConfirm && notYet) && (
        <Button kind={canConfirm ? 'line' : 'primary'} grow={!canConfirm} className={`t-publish ${canConfirm ? 'ml12' : ''}`} disabled={notYet !== null} loading={publish.busy} onClick={() => void publish.run()}>{notYet ?? '公布'}</Button>
      )}
    </Foot>
  )
}
