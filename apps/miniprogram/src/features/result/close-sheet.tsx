import type { PollView } from '@silin/shared'
import { closePoll, useAction } from '@/api'
import { Aside, Button, FieldError, Sheet, SheetSay } from '@/ui'

type CloseProps = { poll: PollView; open: boolean; onClose: () => void; onClosed: (poll: PollView) => void; refresh: () => Promise<void> }

/** The chair ends the vote; from then on everyone sees the figures. */
export function CloseSheet({ poll, open, onClose, onClosed, refresh }: CloseProps) {
  const { voted, roll } = poll.turnout
  const waiting = Math.max(roll - voted, 0)
  const end = useAction(async () => {
    onClosed(await closePoll(poll.pollId))
    onClose()
  })
  const cancel = () => {
    end.clear()
    onClose()
    void refresh()
  }
  return (
    <Sheet
      open={open}
      title='结束这次表决'
      onClose={cancel}
      actions={
        <>
          <Button kind='primary' block className='t-close-confirm' loading={end.busy} onClick={() => void end.run()}>结束，公布结果</Button>
          <Button kind='quiet' block className='mt4' onClick={cancel}>再等等</Button>
        </>
      }
    >
      <SheetSay lead={poll.question} big={waiting > 0 ? `还有 ${waiting} 人没投` : '在场的都投了'} after={`到会 ${roll} 人，投了 ${voted} 人。没投的也算在到会人数里。`} />
      <Aside icon='warn' tone='tea' className='mt12'>结束以后不能再投。</Aside>
      {end.sentence && <FieldError>{end.sentence}</FieldError>}
    </Sheet>
  )
}
