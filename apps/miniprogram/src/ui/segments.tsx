import { View } from '@tarojs/components'
import { role } from './role'
import './segments.scss'

export type Segment<V extends string> = Readonly<{ value: V; text: string; figure?: number }>

type SegmentsProps<V extends string> = { items: readonly Segment<V>[]; value: V; onChange: (value: V) => void }

/** Two to four parts of one list, each with its count. */
export function Segments<V extends string>({ items, value, onChange }: SegmentsProps<V>) {
  return (
    <View className='segs' {...role('tablist')}>
      {items.map((item) => (
        <View key={item.value} className={`segs__it t-segment-${item.value} ${item.value === value ? 'is-on' : ''}`} hoverClass='is-press' onClick={() => onChange(item.value)} {...role('tab')} aria-selected={item.value === value}>
          {item.figure !== undefined && <View className='segs__n'>{item.figure}</View>}
          <View className='segs__t'>{item.text}</View>
        </View>
      ))}
    </View>
  )
}
