import { useState, type ReactNode } from 'react'
import { bodyOf, ELECTORATES, type PollView, type ReadingsRule } from '@silin/shared'
import { openDocument } from '@/api'
import { Button, Card, Fact, Icon, ListRow, Section } from '@/ui'
import { forceWords } from './verdict-words'

/** By which rule it was counted, and what the result is worth. */
export function RuleCard({ poll, version, children }: { poll: PollView; version: number; children?: ReactNode }) {
  const [open, setOpen] = useState(false)
  const paper = (poll.readingsRule ?? poll.parkingRule)?.document
  if (!open) {
    return (
      <Card rows className='mt12 t-rule'>
        <ListRow title='按什么规则' sub={`${poll.packTitle}，第 ${version} 版`} side={<Icon name='down' size='s' colour='ink-2' />} onClick={() => setOpen(true)} />
      </Card>
    )
  }
  return (
    <Section title='按什么规则'>
      <Card rows className='t-rule'>
        <Fact name='规则' strong sub={`第 ${version} 版`}>{poll.packTitle}</Fact>
        {poll.secrecy === 'secret' && <Fact name='记不记名'>不记名：只记谁投过票，不记谁投了什么</Fact>}
        <Fact name='谁来投'>{ELECTORATES[bodyOf(poll.packId).electorate]}</Fact>
        <Fact name='算不算数'>{forceWords(poll)}</Fact>
        <Fact name='依据'>{poll.source}</Fact>
        {poll.readingsRule && <Fact name='这几种票' {...(poll.readingsRule.clause ? { sub: poll.readingsRule.clause } : {})}>{poll.readingsRule.words}</Fact>}
        {poll.parkingRule && <Fact name='车位' {...(poll.parkingRule.clause ? { sub: poll.parkingRule.clause } : {})}>{poll.parkingRule.words}</Fact>}
      </Card>
      {paper && <RulesPaper document={paper} />}
      {children}
    </Section>
  )
}

const RulesPaper = ({ document: { url, kind } }: { document: NonNullable<ReadingsRule['document']> }) => (
  <Button kind='line' block icon='file' className='mt12 t-rules-paper' onClick={() => openDocument({ url, kind })}>看小区的议事规则</Button>
)
