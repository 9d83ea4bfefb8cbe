import { View } from '@tarojs/components'
import { criterionTitle, measureOf, type BothReadings, type CountedBody, type Criterion, type PollResult, type ReadingsRule } from '@silin/shared'
import { Icon } from '@/ui'
import './both-readings.scss'

type TableProps = { both: BothReadings; result: PollResult; body: CountedBody; rule: ReadingsRule | null }

/** Criterion by criterion: as it was counted, and as it would have been. */
export function BothReadingsTable({ both, result, body, rule }: TableProps) {
  return (
    <View className='both t-both-readings'>
      <View className='both__row'>
        <View className='both__half'><View className='b c-willow'>这次算的</View><View className='sub'>{both.counted}</View></View>
        <View className='both__half'><View className='b'>要是</View><View className='sub'>{both.other}</View></View>
      </View>
      {result.criteria.map((criterion) => (
        <View key={criterion.name} className='both__line'>
          <View className='sub'>{criterionTitle(criterion.name, body)}</View>
          <View className='both__row'>
            <Half criterion={criterion} body={body} />
            <Half criterion={both.criteria.find(({ name }) => name === criterion.name) ?? criterion} body={body} />
          </View>
        </View>
      ))}
      <View className='sub mt8'>{ground(both, rule)}</View>
    </View>
  )
}

function Half({ criterion, body }: { criterion: Criterion; body: CountedBody }) {
  const { part, whole, met } = criterion
  const { words } = measureOf(criterion, body)
  return (
    <View className='both__half'>
      <View className='row'>
        <Icon name={met ? 'check' : 'x'} size='xs' colour={met ? 'willow-700' : 'zhu'} />
        <View className={`b ml6 ${met ? 'c-willow' : 'c-zhu'}`}>{met ? '够了' : '不够'}</View>
      </View>
      <View className='sub'>{`${words(part).replace(/ .*$/, '')} / ${words(whole)}`}</View>
    </View>
  )
}

/** On what the one that counted rests. */
function ground({ byRule }: BothReadings, rule: ReadingsRule | null): string {
  if (!byRule) return '左边是实际投的，算数；右边只是假设，为的是看清这些票有多要紧。有不服的，可以向街道反映，也可以请法院撤销。'
  if (!rule) return '左边的算数：小区没有另外规定，按通常的算法。'
  return `左边的算数，依据：${rule.clause ? `「${rule.clause}」` : ''}${rule.words}`
}
