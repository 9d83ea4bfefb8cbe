import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { CONFLICT_READINGS, DEFAULT_READINGS, isOtherwise, OWNERS_RULES_LIMITS, PARKING_READINGS, parkingReading, parkingWords, PROXIES_PER_AGENT, SILENT_READINGS, VOID_READINGS, type ConflictReading, type OwnersRules, type ParkingReading, type SilentReading, type VoidReading } from '@silin/shared'
import { Aside, Button, Chips, Field, FieldError, Section, Stepper, TextArea } from '@/ui'
import type { FaultsAt } from './faults-at'
import type { RulesPatch } from './wanted-rules'

const { basisMax, proxiesPerAgentMin, proxiesPerAgentMax } = OWNERS_RULES_LIMITS
const EXTENSIONS = [0, 7, 15, 30] as const
const ROWS = [{ value: 'owners', text: '业主和监督的人' }, { value: 'all', text: '谁都能看' }] as const
const CHANGES = [{ value: 'no', text: '不能改' }, { value: 'yes', text: '截止前可以改' }] as const
const optionsOf = <V extends string>(readings: Readonly<Record<V, string>>) => (Object.keys(readings) as V[]).map((value) => ({ value, text: readings[value] }))

type ReadingsProps = {
  rules: OwnersRules
  onChange: (patch: RulesPatch) => void
  faultAt: FaultsAt
  /** Where the 议事规则 is handed in. */
  paper: ReactNode
}

/** How ballots are read that did not come back, came back spoilt, or are of somebody with a conflict of interest; what is not usual asks for its clause and its paper. */
export function ReadingsFields({ rules, onChange, faultAt, paper }: ReadingsProps) {
  const { silentBallots, voidBallots, conflicts = DEFAULT_READINGS.conflicts } = rules
  const [all, setAll] = useState(false)
  return (
    <Section title='议事规则里另外写的' className='t-readings'>
      <Field label='送到了，没有交回来的' error={faultAt('silentBallots')}>
        <Chips options={optionsOf<SilentReading>(SILENT_READINGS)} value={silentBallots} onChange={(value) => value && onChange({ silentBallots: value })} label='送到了没有交回来的票' />
      </Field>
      <Field label='交回来的废票' error={faultAt('voidBallots')}>
        <Chips options={optionsOf<VoidReading>(VOID_READINGS)} value={voidBallots} onChange={(value) => value && onChange({ voidBallots: value })} label='交回来的废票' />
      </Field>
      <Field label='有利害关系的业主投的' hint='例如物业公司的人' error={faultAt('conflicts')}>
        <Chips options={optionsOf<ConflictReading>(CONFLICT_READINGS)} value={conflicts} onChange={(value) => value && onChange({ conflicts: value })} label='有利害关系的业主投的票' />
      </Field>
      <Field label='来投的不够' hint='只能延长一次' error={faultAt('extensionDays')}>
        <View className='t-extension'><Chips options={EXTENSIONS.map((days) => ({ value: String(days), text: days === 0 ? '不延长' : `延长 ${days} 天` }))} value={String(rules.extensionDays ?? 0)} onChange={(value) => value && onChange({ extensionDays: Number(value) })} label='来投的不够，延长几天' /></View>
      </Field>
      <View>{all ? <SeldomFields rules={rules} onChange={onChange} faultAt={faultAt} /> : <Button kind='text' block className='mt8 t-more-rules' onClick={() => setAll(true)}>{`另外几条${isSeldom(rules) ? '（有另写的）' : ''}：谁能看、能不能改、代投几家、车位`}</Button>}</View>
      {isOtherwise(rules) ? <Clause rules={rules} onChange={onChange} faultAt={faultAt} paper={paper} /> : <Aside icon='info' className='mt12'>这些都是通常的做法，不用写依据。换一种，要议事规则里有这一条，还要附上议事规则。</Aside>}
    </Section>
  )
}

/** What few estates write, shown when asked for; whether one of them is otherwise than usual. */
const isSeldom = ({ publicRows, changeable, proxiesPerAgent = PROXIES_PER_AGENT, ...rules }: OwnersRules) =>
  publicRows === true || changeable === true || proxiesPerAgent !== PROXIES_PER_AGENT || parkingReading(rules) !== 'no'

function SeldomFields({ rules, onChange, faultAt }: Omit<ReadingsProps, 'paper'>) {
  return (
    <>
      <Field label='各家怎么投的，谁能看'>
        <View className='t-rows'><Chips options={ROWS} value={rules.publicRows ? 'all' : 'owners'} onChange={(value) => value && onChange({ publicRows: value === 'all' })} label='各家怎么投的，谁能看' /></View>
      </Field>
      <Field label='手机投出去以后'>
        <View className='t-changeable'><Chips options={CHANGES} value={rules.changeable ? 'yes' : 'no'} onChange={(value) => value && onChange({ changeable: value === 'yes' })} label='手机投出去以后能不能改' /></View>
      </Field>
      <Field label='一个人最多书面代投几家' hint='监护人、法定代表人不算在内' error={faultAt('proxiesPerAgent')}>
        <View className='t-proxies'><Stepper label='最多代投几家' unit=' 家' value={rules.proxiesPerAgent ?? PROXIES_PER_AGENT} min={proxiesPerAgentMin} max={proxiesPerAgentMax} onChange={(proxiesPerAgent) => onChange({ proxiesPerAgent })} /></View>
      </Field>
      <Field label='产权车位、车库的面积' hint='通常不算' error={faultAt('parkingCounts')}>
        <View className='t-parking'><Chips options={optionsOf<ParkingReading>(PARKING_READINGS)} value={parkingReading(rules)} onChange={(value) => value && onChange({ parkingCounts: value })} label='产权车位、车库的面积算不算' /></View>
        <View className='sub mt8'>{parkingWords(rules)}</View>
      </Field>
    </>
  )
}

function Clause({ rules: { ballotsClause }, onChange, faultAt, paper }: ReadingsProps) {
  const { text = '', source = '' } = ballotsClause ?? {}
  const write = (part: Partial<{ text: string; source: string }>) => onChange({ ballotsClause: { text, source, ...part } })
  const fault = faultAt('documentId')
  return (
    <>
      <Field label='议事规则怎么写的' hint='照着抄' error={faultAt('ballotsClause.text') ?? faultAt('ballotsClause')}>
        <TextArea id='clause-text' short value={text} onChange={(value) => write({ text: value })} max={basisMax} placeholder='例如：选票送达后没有交回的，随多数' label='议事规则怎么写的' />
      </Field>
      <Field label='是哪一条' error={faultAt('ballotsClause.source')}>
        <TextArea id='clause-source' short value={source} onChange={(value) => write({ source: value })} max={basisMax} placeholder='例如：柳园小区议事规则第十二条' label='是哪一条' />
      </Field>
      {paper}
      {fault && <FieldError>{fault}</FieldError>}
    </>
  )
}
