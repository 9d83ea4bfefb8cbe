import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { roleIf } from './role'
import './agenda-row.scss'

type AgendaRowProps = { figure: string; unit: string; title: string; sub?: string; side?: ReactNode; onClick?: () => void }

/** One item of a meeting: its minutes, what it is about. Inside `<Card rows>`. */
export function AgendaRow({ figure, unit, title, sub, side, onClick }: AgendaRowProps) {
  return (
    <View className='ag' hoverClass={onClick ? 'is-press' : 'none'} onClick={onClick} {...roleIf(onClick, 'button')}>
      <View className='ag__n'>
        {figure}
        <View className='ag__u'>{unit}</View>
      </View>
      <View className='grow'>
        <View className='b ag__t'>{title}</View>
        {sub && <View className='sub'>{sub}</View>}
      </View>
      {side && <View className='ag__side'>{side}</View>}
    </View>
  )
}
