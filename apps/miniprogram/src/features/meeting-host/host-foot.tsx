import type { AgendaItemView, MeetingView } from '@silin/shared'
import { openMeeting, startItem, useAction } from '@/api'
import { go } from '@/platform'
import { Button, Foot } from '@/ui'

export const countHandsFor = ({ agendaItemId }: AgendaItemView) => void go('/packages/meeting/pages/hands/index', { agendaItemId })

export type HostSheet = 'code' | 'byHand' | 'poll' | 'close' | 'leave' | 'conclude' | 'room'

type HostFootProps = {
  meeting: MeetingView
  running: AgendaItemView | undefined
  next: AgendaItemView | undefined
  /** Questions without an ending: the session does not end before they have one. */
  openQuestions: number
  onSheet: (sheet: HostSheet) => void
  refresh: () => Promise<void>
}

/** The one next thing of the chair. */
export function HostFoot({ meeting, running, next, openQuestions, onSheet, refresh }: HostFootProps) {
  const { meetingId, offered } = meeting
  const act = useAction(async (begin: () => Promise<unknown>) => {
    await begin()
    await refresh()
  })
  if (offered.includes('open')) {
    return <Foot error={act.sentence}><Button kind='primary' grow className='t-open' loading={act.busy} onClick={() => void act.run(() => openMeeting(meetingId))}>人到齐了，开会</Button></Foot>
  }
  if (running) return <RunningFoot item={running} body={meeting.body} onSheet={onSheet} />
  if (next?.offered.includes('start')) {
    return <Foot error={act.sentence}><Button kind='primary' grow className='t-start-item' loading={act.busy} onClick={() => void act.run(() => startItem(next.agendaItemId))}>{`开始谈第 ${next.position} 件`}</Button></Foot>
  }
  if (openQuestions > 0) return null
  if (offered.includes('conclude')) return <Foot><Button kind='primary' grow className='t-conclude' onClick={() => onSheet('conclude')}>结束会议</Button></Foot>
  if (meeting.minutes || offered.includes('circulateMinutes')) {
    return <Foot><Button kind='primary' grow className='t-minutes' onClick={() => void go('/packages/meeting/pages/minutes/index', { meetingId })}>会议纪要</Button></Foot>
  }
  return null
}

function RunningFoot({ item, body, onSheet }: { item: AgendaItemView; body: MeetingView['body']; onSheet: (sheet: HostSheet) => void }) {
  const offers = (action: string) => item.offered.includes(action)
  if (item.pollState === 'open') return <Foot><Button kind='primary' grow className='t-close' onClick={() => onSheet('close')}>结束表决</Button></Foot>
  if (offers('announceHands')) return <Foot><Button kind='primary' grow icon='hand' className='t-announce' onClick={() => countHandsFor(item)}>核对举手的数，宣布结果</Button></Foot>
  if (!offers('openPoll') && !offers('leaveOpen')) return null
  if (!offers('openPoll')) return <Foot><Button kind='primary' grow className='t-leave' onClick={() => onSheet('leave')}>这件谈到这儿</Button></Foot>
  return (
    <Foot>
      {offers('leaveOpen') && <Button kind='line' className='t-leave' onClick={() => onSheet('leave')}>先留着</Button>}
      <Button kind='primary' grow icon='hand' className='ml12 t-poll-sheet' disabled={(body?.missing ?? 0) > 0} onClick={() => onSheet('poll')}>{!body ? '表个态' : body.missing > 0 ? `还差 ${body.missing} 位` : '付诸表决'}</Button>
    </Foot>
  )
}
