import { View } from '@tarojs/components'
import type { PhotoView, TaskView } from '@silin/shared'
import { pictureUrl } from '@/api'
import { Card, Photos } from '@/ui'
import { scrutinyWords } from './scrutiny-words'

const shown = ({ url }: PhotoView) => ({ src: pictureUrl(url) })

/** What the supervision committee saw on the spot; the signed slip only for its members. */
export function ScrutinyCard({ task }: { task: TaskView }) {
  const { scrutiny } = task
  const words = scrutinyWords(task)
  if (!scrutiny || !words) return null
  return (
    <Card className='mt12 t-scrutiny'>
      <View className='b'>{words.title}</View>
      <View className='mt4'>{scrutiny.words}</View>
      {scrutiny.photos.length > 0 && <View className='mt8'><Photos photos={scrutiny.photos.map(shown)} /></View>}
      {scrutiny.slip && <View className='mt8'><View className='sub'>签字单（只有监督委员会看得到）</View><Photos photos={[shown(scrutiny.slip)]} /></View>}
      <View className='sub mt8'>{words.next}</View>
    </Card>
  )
}
