import { View } from '@tarojs/components'
import { RESOLUTION_NAMES, type PollView } from '@silin/shared'
import { closePoll, useAction } from '@/api'
import { go } from '@/platform'
import { Aside, Button, Card, FieldError, Meter, Seal, Sheet, SheetSay } from '@/ui'
import './poll-panel.scss'

type PollPanelProps = { poll: PollView; onByHand: () => void }

/** The vote in the room: how many have voted, never how. */
export function PollPanel({ poll, onByHand }: PollPanelProps) {
  const { voted, roll } = poll.turnout
  const secret = poll.secrecy === 'secret'
  return (
    <Card className='mt12 t-poll'>
      <View className='sub'>{secret ? '正在不记名表决' : '正在表决'}</View>
      <View className='h2 mt4'>{poll.question}</View>
      <View className='row row--base mt12'>
        <View className='poll-n t-voted'>{voted}</View>
        <View className='sub ml6'>{`/ ${roll} 人投了`}</View>
      </View>
      <View className='mt8'><Meter part={voted} whole={roll} label={`${roll} 人里有 ${voted} 人投了`} /></View>
      <Aside icon='ballot' className='mt12'>请大家打开手机，在这场会的页面点「去表决」。</Aside>
      {poll.offered.includes('castByHand') && <Button kind='line' block small icon='edit' className='mt12 t-by-hand-vote' onClick={onByHand}>{secret ? '借手机给没带的人投' : '替没带手机的登记'}</Button>}
    </Card>
  )
}

type ClosePollSheetProps = { poll: PollView; open: boolean; onClose: () => void; onClosed: (poll: PollView) => Promise<void> }

/** Once more in words: whoever has not voted will not. */
export function ClosePollSheet({ poll, open, onClose, onClosed }: ClosePollSheetProps) {
  const { voted, roll } = poll.turnout
  const end = useAction(async () => {
    const closed = await closePoll(poll.pollId)
    onClose()
    await onClosed(closed)
  })
  return (
    <Sheet
      open={open}
      title='结束表决？'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-close-poll' loading={end.busy} onClick={() => void end.run()}>结束，看结果</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>再等等</Button>
        </>
      }
    >
      <SheetSay lead={<View>{voted === roll ? '名册上的人都投了。' : '还没投的有'}</View>} big={voted === roll ? undefined : `${roll - voted} 人`} after={<View className='sub'>结束以后不能再投，结果马上公布。</View>} />
      {end.sentence && <FieldError>{end.sentence}</FieldError>}
    </Sheet>
  )
}

const VERDICT = { consensus: { passed: '谈成了', failed: '没谈成' }, binding: { passed: '通过了', failed: '没通过' } } as const

/** What the room decided, right after the close. */
export function PollOutcome({ poll }: { poll: PollView }) {
  const { pollId } = poll
  if (poll.state === 'voided') return <SetAside reason={poll.voidReason ?? ''} />
  if (!poll.result) return null
  return (
    <Card className='mt12 t-outcome'>
      <View className='row'>
        <Seal passed={poll.result.passed} />
        <View className='h1 ml12'>{VERDICT[poll.effect][poll.result.passed ? 'passed' : 'failed']}</View>
      </View>
      <View className='mt8'>{poll.result.words}</View>
      {poll.offered.includes('draftResolution') && <Button kind='tint' block className='mt16 t-draft' onClick={() => void go('/packages/poll/pages/draft/index', { pollId })}>{`写成${RESOLUTION_NAMES[poll.kind]}`}</Button>}
      <Button kind='text' block className='mt4 t-result' onClick={() => void go('/packages/poll/pages/result/index', { pollId })}>看表决结果</Button>
    </Card>
  )
}

/** A secret vote that did not add up: nothing of it counts, and the room votes again. */
const SetAside = ({ reason }: { reason: string }) => (
  <Card className='mt12 t-set-aside'>
    <View className='h1'>这次表决不算数</View>
    <View className='mt8'>{reason}</View>
    <View className='sub mt8'>这件事还在谈，可以马上再表决一次。怎么回事请告诉街道和居务监督委员会，经过里有记录。</View>
  </Card>
)
