import { View } from '@tarojs/components'
import type { TaskView } from '@silin/shared'
import { Button, Card } from '@/ui'
import { extensionWords } from './extension-words'

type ExtensionProps = { task: TaskView; onAsk: () => void; onDecide: () => void }

/** 延期: what was asked, what became of it; for the carrier the way to ask, for a convener the way to answer. */
export function ExtensionCard({ task, onAsk, onDecide }: ExtensionProps) {
  const words = extensionWords(task)
  const can = (action: string) => task.offered.includes(action)
  if (!words) return can('askExtension') ? <Button kind='quiet' block className='mt12 t-ask-extension' onClick={onAsk}>办不完？申请延期</Button> : null
  return (
    <Card kind='sunk' className='mt12 t-extension'>
      <View className='b'>{words.title}</View>
      <View className='mt4'>{words.reason}</View>
      <View className='sub mt4'>{words.next}</View>
      {can('grantExtension') && <Button kind='tint' block className='mt12 t-decide-extension' onClick={onDecide}>答复能不能延</Button>}
    </Card>
  )
}
