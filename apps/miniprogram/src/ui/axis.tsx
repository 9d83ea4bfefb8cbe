import { View } from '@tarojs/components'
import './axis.scss'

/** An exact share. Widths are drawn from it; what it decides was decided on the server. */
export type Fraction = Readonly<{ numerator: number; denominator: number }>

type AxisProps = {
  /** 户数, 面积 */
  name: string
  /** Figures as they are to be read: 641 and / 936 户. */
  figure: string
  of: string
  share: Fraction
  /** Of what takes part: reject and abstain, behind the first piece. */
  against?: Fraction
  abstaining?: Fraction
  threshold: Fraction
  /** 至少 624 户（三分之二） */
  thresholdText: string
  /** Not there yet: amber instead of green. Say so in words above. */
  short?: boolean
}

function percent({ numerator, denominator }: Fraction): string {
  if (denominator <= 0) return '0%'
  return `${Math.min((numerator / denominator) * 100, 100)}%`
}

/** One of the two rulers 两把尺: figure first, bar second, threshold named on the bar. */
export function Axis(props: AxisProps) {
  const { name, figure, of, share, against, abstaining, threshold, thresholdText, short } = props
  const split = against !== undefined || abstaining !== undefined
  const at = threshold.numerator / threshold.denominator
  return (
    <View className='axis' aria-label={`${name}：${figure} ${of}，${thresholdText}`}>
      <View className='axis__head'>
        <View className='b'>{name}</View>
        <View className='axis__figs'>
          <View className={`axis__fig ${short ? 'c-tea' : ''}`}>{figure}</View>
          <View className='sub ml6'>{of}</View>
        </View>
      </View>
      <View className='axis__bar'>
        <View className={`axis__fill ${short ? 'is-short' : ''} ${split ? 'is-split' : ''}`} style={{ width: percent(share) }} />
        {against && <View className='axis__no' style={{ width: percent(against) }} />}
        {abstaining && <View className='axis__ab' style={{ width: percent(abstaining) }} />}
        <View className='axis__th' style={{ left: percent(threshold) }} />
      </View>
      {/* The free room is shared out left and right as the threshold shares the bar: the words stay inside and touch their mark. */}
      <View className='axis__foot'>
        <View style={{ flexGrow: at }} />
        <View className='axis__thl'>{thresholdText}</View>
        <View style={{ flexGrow: 1 - at }} />
      </View>
    </View>
  )
}

type LegendItem = Readonly<{ kind: 'for' | 'against' | 'abstaining'; text: string }>

/** What the pieces of a split ruler are. */
export function AxisLegend({ items }: { items: readonly LegendItem[] }) {
  return (
    <View className='axis-legend'>
      {items.map((item) => (
        <View key={item.kind} className='axis-legend__it'>
          <View className={`axis-legend__k axis-legend__k--${item.kind}`} />
          {item.text}
        </View>
      ))}
    </View>
  )
}
