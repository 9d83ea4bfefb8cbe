import type { PollView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Section } from '@/ui'

/** What those who run the vote can do besides voting; empty for everybody else. */
export function ConvenerRows({ poll, onClose }: { poll: PollView; onClose: () => void }) {
  const byHand = poll.offered.includes('castByHand') && poll.meetingId !== null
  const close = poll.offered.includes('close')
  if (!byHand && !close) return null
  return (
    <Section title='主持人'>
      <Card rows>
        {byHand && <ListRow className='t-by-hand' icon='edit' title='给没带手机的人登记' sub='本人当面说，另一位居民见证' onClick={() => void go('/packages/poll/pages/by-hand/index', { pollId: poll.pollId })} />}
        {close && <ListRow className='t-close-poll' icon='flag' title='结束表决' sub='结束后马上公布结果' onClick={onClose} />}
      </Card>
    </Section>
  )
}
