import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** What one works on, and what stands beside it: side by side on a PC, one under the other on a phone. Inside `<Page wide>`. */
export function Columns({ children, aside, even }: { children: ReactNode; aside: ReactNode; even?: boolean }) {
  return (
    <View className={`cols ${even ? 'cols--even' : ''}`}>
      <View className='cols__main'>{children}</View>
      <View className='cols__aside'>{aside}</View>
    </View>
  )
}
