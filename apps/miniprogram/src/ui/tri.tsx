import { View } from '@tarojs/components'
import './tri.scss'

export type TriItem = Readonly<{
  n: number
  /** Beside the figure (件民议), or below it when it is long (今天到期). */
  text: string
  below?: boolean
  tone?: 'ink' | 'zhu' | 'tea'
  /** As many leaves as things, in this shade; at most twelve are drawn. */
  leaves?: 'light' | 'mid' | 'dark'
}>

const MOST_LEAVES = 12

/** Two or three counts side by side. */
export function Tri({ items }: { items: readonly TriItem[] }) {
  return (
    <View className='tri'>
      {items.map(({ n, text, below, tone = 'ink', leaves }) => (
        <View key={text} className='tri__it'>
          <View className='tri__head'>
            <View className={`tri__n c-${tone}`}>{n}</View>
            {!below && <View className='sub'>{text}</View>}
          </View>
          {below && <View className='tri__l'>{text}</View>}
          {leaves && (
            <View className='tri__leaves'>
              {Array.from({ length: Math.min(n, MOST_LEAVES) }, (_, i) => (
                <View key={i} className={`tri__leaf is-${leaves}`} />
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
