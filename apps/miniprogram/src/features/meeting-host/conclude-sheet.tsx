import { View } from '@tarojs/components'
import { formRules, type MeetingView } from '@silin/shared'
import { concludeMeeting, useAction } from '@/api'
import { go, replace } from '@/platform'
import { Button, FieldError, Sheet, SheetSay } from '@/ui'

type ConcludeSheetProps = { meeting: MeetingView; open: boolean; onClose: () => void }

/** 「谈了 2 件事，答了 5 个问题」 */
function summary({ agenda, questions }: MeetingView): string {
  const asked = questions !== null && questions > 0 ? `${questions} 个问题都有了回音` : ''
  return [agenda.length > 0 ? `谈了 ${agenda.length} 件事` : '', asked].filter(Boolean).join('，') || '没有人提问'
}

/** Ends the session and leads on to its minutes, which are written already. */
export function ConcludeSheet({ meeting, open, onClose }: ConcludeSheetProps) {
  const { meetingId } = meeting
  const agreed = meeting.agenda.filter((item) => item.outcome === 'agreed').length
  const end = useAction(async () => {
    await concludeMeeting(meetingId)
    await replace('/packages/meeting/pages/minutes/index', { meetingId })
  })
  return (
    <Sheet
      open={open}
      title='结束会议？'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-conclude-sure' loading={end.busy} onClick={() => void end.run()}>散会，整理纪要</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>再等等</Button>
        </>
      }
    >
      <SheetSay lead={<View>{summary(meeting)}</View>} big={meeting.agenda.length > 0 && formRules(meeting.form).canVote ? `谈成 ${agreed} 件` : undefined} after={<View className='sub'>散会以后不能再签到、再记要点。</View>} />
      {end.sentence && <FieldError>{end.sentence}</FieldError>}
      {end.problem?.code === 'talk.open' && <Button kind='line' block className='mt12 t-go-talks' onClick={() => void go('/packages/meeting/pages/talks/index', { meetingId })}>去逐位记好</Button>}
    </Sheet>
  )
}
