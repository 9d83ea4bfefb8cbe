import { View } from '@tarojs/components'
import { useState } from 'react'
import { bodyOf, CN_OWNERS_ORDINARY, measureOf, neededWords, shareOf, thresholdWords, type Criterion, type PollView } from '@silin/shared'
import { Axis, Card, FigureBar, Section } from '@/ui'

const SHOWN = 3
const OWNERS = bodyOf(CN_OWNERS_ORDINARY.id)

/** Said first: what is still missing, on both rulers; then the rulers, then building by building. */
export function OwnersTurnout({ poll }: { poll: PollView }) {
  const missing = missingWords(poll.quorum)
  return (
    <>
      <View className='mt16 h1 t-missing'>{missing ? `还差 ${missing}` : '来的够数了'}</View>
      <View className='sub'>{missing ? '再来这么多，这次表决才算数。' : '算不算通过，要看截止后同意的够不够。'}</View>
      <Card className='mt12 t-turnout'>
        <View className='h2'>来投的</View>
        {poll.quorum.map((criterion) => <QuorumAxis key={criterion.name} criterion={criterion} />)}
      </Card>
      <Buildings buildings={poll.buildings} />
    </>
  )
}

/** 「12 位业主、830.00 ㎡」; empty when nothing is missing. */
export function missingWords(quorum: readonly Criterion[]): string {
  const short = quorum.filter((one) => one.short > 0)
  return short.map((one) => (one.name.endsWith('.heads') ? `${one.short} 位业主` : neededWords(one, one.short, OWNERS))).join('、')
}

function QuorumAxis({ criterion }: { criterion: Criterion }) {
  const { part, whole, met } = criterion
  const { name, words } = measureOf(criterion, OWNERS)
  const figure = words(part).replace(/ .*$/, '')
  const share = { numerator: part, denominator: whole }
  return <Axis name={name} figure={figure} of={`/ ${words(whole)}`} share={share} short={!met} threshold={shareOf(criterion)} thresholdText={thresholdWords(criterion, OWNERS)} />
}

function Buildings({ buildings }: Pick<PollView, 'buildings'>) {
  const [all, setAll] = useState(false)
  if (buildings.length < 2) return null
  const shown = all ? buildings : buildings.slice(0, SHOWN)
  const more = buildings.length > SHOWN ? (all ? '收起来' : `全部 ${buildings.length} 栋`) : undefined
  return (
    <Section title='各栋来投的' more={more} onMore={() => setAll(!all)}>
      <Card className='t-buildings'>
        {shown.map(({ building, voted, roll }) => <FigureBar key={building} name={building} part={voted} whole={roll} unit='位' />)}
      </Card>
    </Section>
  )
}
