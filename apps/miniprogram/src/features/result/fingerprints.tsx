import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PollResult } from '@silin/shared'
import { copy } from '@/platform'
import { Button, Card, Icon, ListRow, toast } from '@/ui'

/** The digests of roll and ballots, folded: for the few who want to check, out of the way of the many. */
export function Fingerprints({ result }: { result: PollResult }) {
  const [open, setOpen] = useState(false)
  return (
    <Card rows className='mt12'>
      <ListRow className='t-fingerprints' title={result.votedRoot ? '核对用的三串号' : '核对用的两串号'} sub={result.votedRoot ? '名册、选票和谁投过票算出来的，动过一个字号就变' : '名册和选票算出来的，动过一个字号就变'} side={<Icon name={open ? 'up' : 'down'} size='s' colour='ink-2' />} onClick={() => setOpen(!open)} />
      {open && <Digest name='名册' digest={result.rollSha256} />}
      {open && <Digest name='选票' digest={result.ballotsRoot} />}
      {open && result.votedRoot && <Digest name='谁投过票' digest={result.votedRoot} />}
    </Card>
  )
}

function Digest({ name, digest }: { name: string; digest: string }) {
  const keep = async () => {
    await copy(digest)
    toast('抄好了')
  }
  return (
    <ListRow title={name} side={<Button kind='text' small onClick={() => void keep()}>抄下来</Button>}>
      <View className='cap'>{digest}</View>
    </ListRow>
  )
}
