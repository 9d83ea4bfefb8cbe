import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { cameWords, CHOICES, isAreaCriterion, isQuorum, measureOf, shareOf, thresholdWords, type Choice, type CountedBody, type Criterion, type PollResult } from '@silin/shared'
import { Axis, AxisLegend, Card, Tag } from '@/ui'

type AxesProps = { result: PollResult; body: CountedBody }

/** Both questions as rulers: did enough come, did enough of them agree. */
export function ResultAxes({ result, body }: AxesProps) {
  const quorum = result.criteria.filter(isQuorum)
  const approval = result.criteria.filter((criterion) => !isQuorum(criterion))
  return (
    <>
      {quorum.length > 0 && <AxesCard title={`${cameWords(body)}够不够`} criteria={quorum} result={result} body={body} />}
      {approval.length > 0 && (
        <AxesCard title='同意的够不够' criteria={approval} result={result} body={body}>
          <Legend result={result} />
        </AxesCard>
      )}
    </>
  )
}

type CardProps = AxesProps & { title: string; criteria: readonly Criterion[]; children?: ReactNode }

function AxesCard({ title, criteria, result, body, children }: CardProps) {
  const enough = criteria.every(({ met }) => met)
  return (
    <Card className='t-axes'>
      <View className='row row--between'>
        <View className='h2 grow'>{title}</View>
        <Tag tone={enough ? 'willow' : 'zhu'} icon={enough ? 'check' : 'x'}>{enough ? '够了' : '不够'}</Tag>
      </View>
      {criteria.map((criterion) => <ConditionAxis key={criterion.name} criterion={criterion} result={result} body={body} />)}
      {children}
    </Card>
  )
}

function ConditionAxis({ criterion, result, body }: AxesProps & { criterion: Criterion }) {
  const { part, whole, met } = criterion
  const { name, words } = measureOf(criterion, body)
  const amount = (choice: Choice) => (isAreaCriterion(criterion) ? result.choices[choice].areaCm2 : result.choices[choice].heads)
  const of = (numerator: number) => ({ numerator, denominator: whole })
  // Only a bar of one piece turns amber when it is short: the pieces of the other keep the colours of their legend.
  const pieces = isQuorum(criterion) ? { short: !met } : { against: of(amount('reject')), abstaining: of(amount('abstain')) }
  // The unit stands once, behind the whole.
  const figure = words(part).replace(/ .*$/, '')
  return <Axis name={name} figure={figure} of={`/ ${words(whole)}`} share={of(part)} {...pieces} threshold={shareOf(criterion)} thresholdText={thresholdWords(criterion, body)} />
}

function Legend({ result }: { result: PollResult }) {
  const { choices, present, participants } = result
  // Only where a room is the base do those who sat there silently count.
  const silent = present.heads > 0 ? present.heads - participants.heads : 0
  const text = (choice: Choice) => `${CHOICES[choice]} ${choices[choice].heads}`
  return (
    <View className='t-legend'>
      <AxisLegend items={[{ kind: 'for', text: text('approve') }, { kind: 'against', text: text('reject') }, { kind: 'abstaining', text: text('abstain') }]} />
      {silent > 0 && <View className='cap mt4'>{`到了会没有投的 ${silent} 人，也算在到会人数里。`}</View>}
    </View>
  )
}
