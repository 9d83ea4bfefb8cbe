import { View } from '@tarojs/components'
import { useState } from 'react'
import { bothReadings, flagSentence, flagTitle, type CountedBody, type PollResult, type PollView, type RaisedFlag } from '@silin/shared'
import { Button, Card, Icon, ListRow } from '@/ui'
import { BothReadingsTable } from './both-readings'

type FlagsProps = { poll: PollView; result: PollResult; body: CountedBody }

/** What the certificate warns of: what may have decided stands open, the rest is one row that a tap opens. */
export function FlagCards({ poll, result, body }: FlagsProps) {
  const decisive = result.raised.filter(({ decisive: decides }) => decides)
  const others = result.raised.filter(({ decisive: decides }) => !decides)
  return (
    <>
      {decisive.map((flag) => <DecisiveFlag key={flag.flag} flag={flag} poll={poll} result={result} body={body} />)}
      {others.length > 0 && <OtherFlags flags={others} result={result} body={body} />}
    </>
  )
}

function DecisiveFlag({ flag, poll, result, body }: FlagsProps & { flag: RaisedFlag }) {
  const [open, setOpen] = useState(false)
  const both = bothReadings(flag, result.readings)
  return (
    <Card className='mt12 t-flag'>
      <View className='row'>
        <Icon name='warn' size='s' colour='zhu' />
        <View className='b ml6 c-zhu'>{flagTitle(flag)}</View>
      </View>
      <View className='mt8'>{flagSentence(flag, result.readings, body)}</View>
      {both && !open && <View className='mt8'><Button kind='tint' small className='t-both' onClick={() => setOpen(true)}>两种算法对着看</Button></View>}
      {both && open && <BothReadingsTable both={both} result={result} body={body} rule={poll.readingsRule} />}
    </Card>
  )
}

function OtherFlags({ flags, result, body }: Omit<FlagsProps, 'poll'> & { flags: readonly RaisedFlag[] }) {
  const [open, setOpen] = useState(false)
  return (
    <Card rows className='mt12 t-flags'>
      {!open && <ListRow className='t-flags-open' icon='info' iconColour='tea' title='看结果时要知道' sub={`${flags.length} 条提醒，都改变不了结果`} side={<Icon name='down' size='s' colour='ink-2' />} onClick={() => setOpen(true)} />}
      {open && flags.map((flag) => (
        <ListRow key={flag.flag} icon='info' iconColour='tea' strong title={flagTitle(flag)}>
          <View className='sub'>{flagSentence(flag, result.readings, body)}</View>
        </ListRow>
      ))}
    </Card>
  )
}
