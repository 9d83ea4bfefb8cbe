import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './facts.scss'

type FactProps = { name: string; children: ReactNode; sub?: string; strong?: boolean }

/** One fact of a `<Card rows>`: its name on the left, the fact on the right; one under the other in elder mode. */
export function Fact({ name, children, sub, strong }: FactProps) {
  return (
    <View className='fact'>
      <View className='fact__k'>{name}</View>
      <View className='fact__v'>
        <View className={strong ? 'b' : ''}>{children}</View>
        {sub && <View className='sub'>{sub}</View>}
      </View>
    </View>
  )
}
