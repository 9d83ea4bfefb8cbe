import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { extendPoll, useAction } from '@/api'
import { Aside, Button, FieldError, Sheet, toast } from '@/ui'

type ExtendProps = { poll: PollView; open: boolean; onClose: () => void; onExtended: (poll: PollView) => void }

/** Another end, once: said before it is done, because every owner is told. */
export function ExtendSheet({ poll, open, onClose, onExtended }: ExtendProps) {
  const extend = useAction(async () => {
    onExtended(await extendPoll(poll.pollId))
    onClose()
    toast('延长了，已经告诉每一位业主')
  })
  return (
    <Sheet
      open={open}
      title='来投的不够，延长'
      onClose={onClose}
      actions={
        <>
          <Button kind='primary' block className='t-extend-confirm' loading={extend.busy} onClick={() => void extend.run()}>延长，告诉业主</Button>
          <Button kind='quiet' block className='mt4' onClick={onClose}>先不延长</Button>
        </>
      }
    >
      <View className='b'>{poll.question}</View>
      <Aside icon='info' className='mt12'>按这个小区的议事规则延长，只能一次。投过的票都算，还没投的接着投。</Aside>
      {extend.sentence && <FieldError>{extend.sentence}</FieldError>}
    </Sheet>
  )
}
