import { useState } from 'react'
import { conditionWords, type CountedBody, type PollResult, type ProcedureName } from '@silin/shared'
import { Card, Criterion, Icon, ListRow, Section } from '@/ui'

const PROCEDURE: Readonly<Record<ProcedureName, string>> = {
  'item.announced': '公告过的事',
  'notice.days': '提前公告',
  'roll.reviewed': '名册核对过',
  'roll.frozen': '开投后名册没动过',
  'channel.basis': '手机投票有依据',
}

type Checked = Readonly<{ name: string; met: boolean; title: string; word: string | undefined; detail: string }>

const checkedOf = (result: PollResult, body: CountedBody): readonly Checked[] => [
  ...result.procedure.map(({ name, met, words }) => ({ name, met, title: PROCEDURE[name], word: met ? '做到了' : '没做到', detail: words })),
  ...result.criteria.map((criterion) => ({ name: criterion.name, met: criterion.met, ...conditionWords(criterion, body) })),
]
/** As many as the figures above leave room for. */
const SHOWN = 3

/** Each condition with its figures: what had to be done before, then the count. What was not met is always open; of many that were, a tap opens all. */
export function Conditions({ result, body }: { result: PollResult; body: CountedBody }) {
  const [open, setOpen] = useState(false)
  const all = checkedOf(result, body)
  const folds = all.length > SHOWN && !open
  const failed = all.filter(({ met }) => !met)
  // Of projects in a room nothing is asked but that somebody wants them.
  if (all.length === 0) return null
  return (
    <Section title='一条一条对过'>
      <Card rows className='t-conditions'>
        {(folds ? failed : all).map(({ name, met, title, word, detail }) => <Criterion key={name} state={met ? 'met' : 'failed'} title={title} word={word} detail={detail} />)}
        {folds && <ListRow className='t-conditions-all' icon='check' title={`${all.length} 条里做到 ${all.length - failed.length} 条`} sub='每一条都有数，点开看' side={<Icon name='down' size='s' colour='ink-2' />} onClick={() => setOpen(true)} />}
      </Card>
    </Section>
  )
}
