import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { role } from './role'
import './gongshi.scss'

/** A publication: red head, double rule, square corners. The only sharp card. */
export function Gongshi({ head, no, children }: { head: string; no?: string; children: ReactNode }) {
  return (
    <View className='gongshi'>
      <View className='gongshi__h' {...role('heading')}>{head}</View>
      {no && <View className='gongshi__no'>{no}</View>}
      <View className='gongshi__l' />
      {children}
    </View>
  )
}
