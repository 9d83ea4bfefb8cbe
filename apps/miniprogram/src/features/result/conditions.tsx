import type { Electorate, PollResult } from '@silin/shared'
import { Card, Criterion, Section } from '@/ui'
import { conditionWords } from './condition-words'

/** Each condition with its figures. */
export function Conditions({ result, electorate }: { result: PollResult; electorate: Electorate }) {
  return (
    <Section title='一条一条对过'>
      <Card rows className='t-conditions'>
        {result.criteria.map((criterion) => <Criterion key={criterion.name} state={criterion.met ? 'met' : 'failed'} {...conditionWords(criterion, electorate)} />)}
      </Card>
    </Section>
  )
}
