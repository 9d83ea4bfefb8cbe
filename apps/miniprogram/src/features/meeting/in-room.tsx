import { View } from '@tarojs/components'
import type { MeetingView, PollView } from '@silin/shared'
import { go } from '@/platform'
import { Button, Card, Meter, Tag } from '@/ui'
import { nextItem, runningItem } from './agenda-state'

export const openVote = (pollId: string) => void go('/packages/poll/pages/vote/index', { pollId })

/** What happens in the room at this moment: the item under way, and the vote when one is open; `recused`: the reader stays out of it. */
type InRoomProps = { meeting: MeetingView; poll: PollView | undefined; action?: boolean; recused?: boolean }

export function InRoom({ meeting, poll, action, recused }: InRoomProps) {
  if (poll && poll.state === 'open') return <VoteCall poll={poll} action={action} recused={recused} />
  const running = runningItem(meeting)
  const placed = running ?? nextItem(meeting)
  if (!placed) return <Card className='mt16'><View className='b'>{meeting.questions === null ? '都谈过了，等主持人宣布散会' : '正在一个一个答大家问的，想问的往下看'}</View></Card>
  return (
    <Card className='mt16 t-in-room'>
      <View className='row row--between'>
        <View className='sub'>{`第 ${placed.index + 1} 件，共 ${meeting.agenda.length} 件`}</View>
        <Tag tone={running ? 'willow' : 'tea'}>{running ? '正在谈' : '马上谈'}</Tag>
      </View>
      <View className='h2 mt4'>{placed.item.title}</View>
    </Card>
  )
}

function VoteCall({ poll, action, recused }: { poll: PollView; action?: boolean; recused?: boolean }) {
  const { voted, roll } = poll.turnout
  const secret = poll.secrecy === 'secret'
  const mine = poll.myBallot ? (secret ? '您投过了，选了什么没有记' : `您投了「${poll.myBallot.choiceWords}」`) : poll.mayVote ? '在场的人一人一票，轮到您了' : recused ? '这一项您回避，不投票' : '您不在这次的名册里，可以看着'
  return (
    <Card className='mt16 t-vote-call'>
      <View className='row row--between'>
        <View className='sub'>{secret ? '正在不记名表决' : '正在表决'}</View>
        <View className='sub'>{`${voted} / ${roll} 人投了`}</View>
      </View>
      <View className='h2 mt4'>{poll.question}</View>
      <View className='mt12'><Meter part={voted} whole={roll} label={`${roll} 人里有 ${voted} 人投了`} /></View>
      <View className='sub mt8'>{mine}</View>
      {action && poll.mayVote && poll.myBallot === null && (
        <Button kind='primary' block icon='ballot' className='mt12 t-vote' onClick={() => openVote(poll.pollId)}>去表决</Button>
      )}
    </Card>
  )
}
