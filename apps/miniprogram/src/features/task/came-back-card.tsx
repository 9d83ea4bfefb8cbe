import { View } from '@tarojs/components'
import { momentWords, type TaskView } from '@silin/shared'
import { Card } from '@/ui'
import { cameBackWords } from './came-back-words'

/** Why the work came back, in the words of who sent it. */
export function CameBackCard({ task, now }: { task: Pick<TaskView, 'cameBack' | 'assignee'>; now: Date }) {
  const words = cameBackWords(task)
  if (!words || !task.cameBack) return null
  return (
    <Card kind='sunk' className='mt12 t-came-back'>
      <View className='b'>{words.title}</View>
      <View className='mt4'>{words.reason}</View>
      <View className='sub mt4'>{`${momentWords(new Date(task.cameBack.at), now)} · ${words.next}`}</View>
    </Card>
  )
}
