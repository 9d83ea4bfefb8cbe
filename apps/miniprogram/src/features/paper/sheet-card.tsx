import { View } from '@tarojs/components'
import { groupedPaperCode, type PaperSheet } from '@silin/shared'
import { pictureUrl } from '@/api'
import { Card, Photos, WholePhoto } from '@/ui'

/** One ballot as it lies on the table: its room, its number, and what was photographed. */
export function SheetCard({ sheet: { alias, code, photos }, hasPhoto }: { sheet: PaperSheet; hasPhoto: boolean }) {
  const [opened, ...others] = photos.map(({ url }) => pictureUrl(url))
  const rest = hasPhoto ? others : photos.map(({ url }) => pictureUrl(url))
  return (
    <Card className='mt12 t-paper-sheet'>
      <View className='h2'>{alias}</View>
      <View className='sub'>{`编号 ${groupedPaperCode(code)}`}</View>
      {hasPhoto && opened && <View className='mt12'><WholePhoto src={opened} label={`${alias}的票，点开看大图`} /></View>}
      {rest.length > 0 && <View className='mt12'><Photos photos={rest.map((src) => ({ src, caption: '信封' }))} /></View>}
    </Card>
  )
}
