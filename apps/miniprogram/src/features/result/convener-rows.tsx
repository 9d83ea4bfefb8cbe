import type { PollView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Section } from '@/ui'

type RowsProps = { poll: PollView; onClose: () => void; onVoid: () => void; onExtend: () => void }

/** What those who run the vote can do besides voting; empty for everybody else. */
export function ConvenerRows({ poll, onClose, onVoid, onExtend }: RowsProps) {
  const { offered, pollId } = poll
  const byHand = offered.includes('castByHand') && poll.meetingId !== null
  const close = offered.includes('close')
  const setAside = offered.includes('void')
  const doors = offered.includes('walkDoors')
  const extend = offered.includes('extend')
  if (!byHand && !close && !setAside && !doors && !extend) return null
  return (
    <Section title={poll.meetingId === null ? '发起人' : '主持人'}>
      <Card rows>
        {doors && <ListRow className='t-doors' icon='home' title='挨家送票' sub='谁家还没投，谁家还没送到；提醒还没投的' onClick={() => void go('/packages/poll/pages/doors/index', { pollId })} />}
        {byHand && <ListRow className='t-by-hand' icon='edit' title={poll.secrecy === 'secret' ? '借手机给没带的人投' : '给没带手机的人登记'} sub={poll.secrecy === 'secret' ? '本人自己点，另一位居民见证' : '本人当面说，另一位居民见证'} onClick={() => void go('/packages/poll/pages/by-hand/index', { pollId })} />}
        {close && <ListRow className='t-close-poll' icon='flag' title='结束表决' sub='结束后马上公布结果' onClick={onClose} />}
        {extend && <ListRow className='t-extend' icon='clock' title='来投的不够，延长' sub='按议事规则延长一次，告诉每一位业主' onClick={onExtend} />}
        {setAside && <ListRow className='t-void-poll' icon='x' title='这次表决作废' sub='公告写错了、名册出了大错时用；写明原因，告诉每一位业主' onClick={onVoid} />}
      </Card>
    </Section>
  )
}
