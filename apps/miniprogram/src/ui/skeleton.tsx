import { View } from '@tarojs/components'
import { px } from '../platform/px'
import './skeleton.scss'

type BoneProps = { width: string; height?: number; above?: number }

/** One grey line; width as a share of its parent. */
export function Bone({ width, height = 16, above = 0 }: BoneProps) {
  return <View className='bone' style={{ width, height: px(height), marginTop: px(above) }} />
}

/** What a list looks like before it is there. The lines of a card are drawn by its class: they cross to the view at every opening. */
export function Skeleton({ cards = 3, note }: { cards?: number; note?: string }) {
  return (
    <View aria-label='正在打开' aria-busy>
      <Bone width='42%' height={14} above={12} />
      <Bone width='76%' height={28} above={10} />
      <View className='bone-gap' />
      {Array.from({ length: cards }, (_, i) => (
        <View className='card' key={i}>
          <View className='bone bone--card' />
        </View>
      ))}
      {note && <View className='cap center mt16'>{note}</View>}
    </View>
  )
}
