import type { PollView } from '@silin/shared'
import { Card, Fact, Section } from '@/ui'
import { electorateOf, electorateWords } from './condition-words'
import { forceWords } from './verdict-words'

/** By which rule it was counted, and what the result is worth. */
export function RuleCard({ poll, version }: { poll: PollView; version: number }) {
  return (
    <Section title='按什么规则'>
      <Card rows className='t-rule'>
        <Fact name='规则' strong sub={`第 ${version} 版`}>{poll.packTitle}</Fact>
        <Fact name='谁来投'>{electorateWords(electorateOf(poll.packId))}</Fact>
        <Fact name='算不算数'>{forceWords(poll)}</Fact>
        <Fact name='依据'>{poll.source}</Fact>
      </Card>
    </Section>
  )
}
