import { View } from '@tarojs/components'
import { dayWords, dayOf, type MeetingView } from '@silin/shared'
import { Card, ListRow, ReadAloud, Sheet } from '@/ui'

/** 「通知 11月24日 发出，最早 11月28日 能开」 */
function keptNotice({ announcedAt, earliestOn, urgentReason, state }: MeetingView): string | undefined {
  if (announcedAt === null) return undefined
  if (state === 'postponed') return '是原来的通知，时间要重新定'
  if (state === 'cancelled') return '是原来的通知，这场会不开了'
  const sent = `${dayWords(dayOf(new Date(announcedAt)))}发出`
  if (urgentReason) return `${sent}，临时通知。特殊情况：${urgentReason}`
  return earliestOn === null ? sent : `${sent}，提前的天数够了，最早${dayWords(earliestOn)}能开`
}

export function NoticeRow({ meeting, onOpen }: { meeting: MeetingView; onOpen: () => void }) {
  return (
    <Card rows className='mt16'>
      <ListRow icon='file' title='开会通知' sub={keptNotice(meeting)} className='t-notice-text' onClick={onOpen} />
    </Card>
  )
}

type NoticeSheetProps = { text: string; open: boolean; onClose: () => void }

/** The notice as it was sent, line by line. */
export function NoticeSheet({ text, open, onClose }: NoticeSheetProps) {
  return (
    <Sheet open={open} title='开会通知' onClose={onClose}>
      <ReadAloud text={text} />
      <Lines text={text} />
    </Sheet>
  )
}

export function Lines({ text }: { text: string }) {
  return (
    <View className='mt8'>
      {text.split('\n').map((line, i) => (
        <View key={i}>{line}</View>
      ))}
    </View>
  )
}
