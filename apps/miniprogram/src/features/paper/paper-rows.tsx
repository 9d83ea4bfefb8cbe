import { View } from '@tarojs/components'
import type { PollView } from '@silin/shared'
import { go } from '@/platform'
import { Card, ListRow, Section } from '@/ui'

/** The ways to the paper of a poll: for an office, and for the witness. Empty for everybody else. */
export function PaperRows({ poll: { pollId, offered, state } }: { poll: PollView }) {
  const handles = offered.includes('handlePaper')
  const watches = offered.includes('witnessPaper')
  if (!handles && !watches) return null
  return (
    <View>
      <Section title='纸质票'>
        <Card rows>
          {watches && <ListRow className='t-to-witness' icon='shield' title='去监票' sub='看录得不一样的票，最后点一遍张数' onClick={() => void go('/packages/poll/pages/paper-witness/index', { pollId })} />}
          {handles && <ListRow className='t-to-paper' icon='inbox' title={state === 'counting' ? '录纸质票' : '收纸质票'} sub={state === 'counting' ? '两位工作人员各录一遍' : '收信封，打印选票，请监票人'} onClick={() => void go('/packages/poll/pages/paper/index', { pollId })} />}
        </Card>
      </Section>
    </View>
  )
}
