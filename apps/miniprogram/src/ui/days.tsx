import { View } from '@tarojs/components'
import { dayCells, type Term } from './days-cells'
import './days.scss'

/** 还有几天: one cell is one day, today is a leaf (amber, or red when late). The words stand beside it, never only here. */
export function Days({ term, label }: { term: Term; label?: string }) {
  return (
    <View className='days' aria-label={label}>
      {dayCells(term).map((cell, i) => (
        <View key={i} className={`days__d is-${cell}`} />
      ))}
    </View>
  )
}
