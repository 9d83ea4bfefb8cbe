import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { Aside, Button, FieldError, Sheet, SheetSay } from '@/ui'
import { whereOf } from './attendees'
import type { ByHand } from './use-by-hand'
import { voteWords } from './vote-words'

/** Read out to the voter before it is cast. */
export function ByHandSheet({ byHand, poll }: { byHand: ByHand; poll: PollView }) {
  const { slip, asking, goBack, cast, refusal } = byHand
  const { voter, vote, witness } = slip
  const word = voteWords(poll, vote)
  if (!voter || word === '' || !witness) return null
  return (
    <Sheet
      open={asking}
      title='念给本人听'
      onClose={goBack}
      actions={
        <>
          <Button kind='primary' block className='t-by-hand-confirm' loading={cast.busy} onClick={() => void cast.run()}>{poll.slate ? '本人点头，投这一票' : `本人点头，投「${word}」`}</Button>
          <Button kind='quiet' block className='mt4' onClick={goBack}>回去改</Button>
        </>
      }
    >
      <SheetSay
        lead={
          <>
            <View>{poll.question}</View>
            <View className='mt4'>{`${voter.name}（${whereOf(voter)}）投：`}</View>
          </>
        }
        big={poll.slate ? undefined : word}
        after={`${poll.slate ? `${word}。` : ''}见证：${witness.name}`}
      />
      <Aside icon='warn' tone='tea' className='mt12'>投出去不能改。</Aside>
      {refusal && <FieldError>{refusal}</FieldError>}
    </Sheet>
  )
}
