import type { Electorate, PollResult, ProcedureName } from '@silin/shared'
import { Card, Criterion, Section } from '@/ui'
import { conditionWords } from './condition-words'

const PROCEDURE: Readonly<Record<ProcedureName, string>> = {
  'item.announced': '公告过的事',
  'notice.days': '提前公告',
  'roll.reviewed': '名册核对过',
  'roll.frozen': '名册没动过',
  'channel.basis': '手机投票有依据',
}

/** Each condition with its figures: what had to be done before, then the count. */
export function Conditions({ result, electorate }: { result: PollResult; electorate: Electorate }) {
  return (
    <Section title='一条一条对过'>
      <Card rows className='t-conditions'>
        {result.procedure.map(({ name, met, words }) => (
          <Criterion key={name} state={met ? 'met' : 'failed'} title={PROCEDURE[name]} word={met ? '做到了' : '没做到'} detail={words} />
        ))}
        {result.criteria.map((criterion) => <Criterion key={criterion.name} state={criterion.met ? 'met' : 'failed'} {...conditionWords(criterion, electorate)} />)}
      </Card>
    </Section>
  )
}
