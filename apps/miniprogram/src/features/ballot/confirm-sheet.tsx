import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { Aside, Button, FieldError, Sheet, SheetSay } from '@/ui'
import type { Ballot } from './use-ballot'

/** Question and choice once more in words. No countdown; the way back is as easy as the way on. */
export function ConfirmSheet({ poll, ballot }: { poll: PollView; ballot: Ballot }) {
  const { asking, goBack, cast } = ballot
  const chosen = poll.choices.find(({ choice }) => choice === ballot.choice)
  if (!chosen) return null
  return (
    <Sheet
      open={asking && poll.mayVote}
      title='再看一眼'
      onClose={goBack}
      actions={
        <>
          <Button kind='primary' block className='t-confirm-vote' loading={cast.busy} onClick={() => void cast.run()}>{cast.sentence ? `再送一次「${chosen.words}」` : `就投「${chosen.words}」`}</Button>
          <Button kind='quiet' block className='mt4 t-vote-back' onClick={goBack}>回去改</Button>
        </>
      }
    >
      <SheetSay
        lead={
          <>
            <View className='t-asked'>{poll.question}</View>
            <View className='mt4 t-voting-for'>{ballot.entry && ballot.entry.areaCm2 !== null ? `${ballot.entry.alias}，您投：` : '您投：'}</View>
          </>
        }
        big={chosen.words}
        after={chosen.detail}
      />
      <Aside icon='warn' tone='tea' className='mt12'>投出去不能改。不着急，想好再投。</Aside>
      {cast.sentence && <FieldError>{cast.sentence}</FieldError>}
    </Sheet>
  )
}
