import { View } from '@tarojs/components'
import type { MatterView } from '@silin/shared'
import { Icon } from '@/ui'

/** How often residents were not content: told to everybody, whoever carried it. */
export function CameBackCounts({ matter: { sentBackCount, reopenedCount } }: { matter: Pick<MatterView, 'sentBackCount' | 'reopenedCount'> }) {
  const words = [sentBackCount > 0 && `居民退回过 ${sentBackCount} 次`, reopenedCount > 0 && `办结后又重办过 ${reopenedCount} 次`].filter(Boolean)
  if (words.length === 0) return null
  return (
    <View className='row mt12 t-came-back-counts'>
      <Icon name='warn' size='s' colour='tea' />
      <View className='grow ml6'>{words.join('，')}</View>
    </View>
  )
}
