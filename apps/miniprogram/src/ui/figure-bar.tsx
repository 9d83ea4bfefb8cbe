import { View } from '@tarojs/components'
import './figure-bar.scss'

function width(part: number, whole: number): string {
  return whole > 0 ? `${Math.min((part / whole) * 100, 100)}%` : '0%'
}

type MeterProps = {
  part: number
  whole: number
  label?: string
  /** The less of it the better. */
  warn?: boolean
}

/** A plain bar: how much of it. Words and figures stand beside it. */
export function Meter({ part, whole, label, warn }: MeterProps) {
  return (
    <View className={`meter ${warn ? 'is-warn' : ''}`} aria-label={label ?? `${whole} 里的 ${part}`}>
      <View className='meter__in' style={{ width: width(part, whole) }} />
    </View>
  )
}

type FigureBarProps = { name: string; part: number; whole: number; unit: string }

/** One line of a comparison: 3 号楼 ▬▬▬ 64 / 80 户. */
export function FigureBar({ name, part, whole, unit }: FigureBarProps) {
  return (
    <View className='figbar'>
      <View className='figbar__n'>{name}</View>
      <View className='grow'>
        <Meter part={part} whole={whole} />
      </View>
      <View className='figbar__f'>
        <View className='b c-ink'>{part}</View>
        <View className='figbar__of'>{`/ ${whole} ${unit}`}</View>
      </View>
    </View>
  )
}

type RateProps = {
  name: string
  part: number
  whole: number
  unit: string
  /** How it is counted. A rate never stands without its denominator. */
  note: string
  /** The less of it the better. */
  warn?: boolean
}

/** A rate: percentage, both counts, bar, and how it is counted. */
export function Rate({ name, part, whole, unit, note, warn }: RateProps) {
  return (
    <View className='rate'>
      <View className='row row--between row--base wrap'>
        <View className='b'>{name}</View>
        <View className='row row--base'>
          <View className='rate__p'>{whole > 0 ? `${((part / whole) * 100).toFixed(1)}%` : '还没有'}</View>
          <View className='sub ml8'>{`${part} / ${whole} ${unit}`}</View>
        </View>
      </View>
      <View className='mt8'>
        <Meter part={part} whole={whole} {...(warn ? { warn } : {})} />
      </View>
      <View className='cap mt4'>{note}</View>
    </View>
  )
}
