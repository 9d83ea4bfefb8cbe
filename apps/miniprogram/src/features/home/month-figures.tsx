import { View } from '@tarojs/components'
import type { BoardFigures } from '@silin/shared'
import { Card, Tri } from '@/ui'

/** What the community has in hand, and what residents said of what was done; figures with their denominators. */
export function MonthFigures({ figures }: { figures: BoardFigures }) {
  return (
    <Card>
      <Tri
        items={[
          { n: figures.discuss, text: '件民议', leaves: 'light' },
          { n: figures.execute, text: '件民办', leaves: 'mid' },
          { n: figures.oversee, text: '件民管', leaves: 'dark' },
        ]}
      />
      <View className='hr' />
      <View className='sub'>
        {figures.closed === 0 ? '这段时间还没有办完的事' : `办完 ${figures.closed} 件，其中 ${figures.closedByResidents} 件居民点头，${figures.sentBack} 件退回重办过`}
      </View>
    </Card>
  )
}
