import { View } from '@tarojs/components'
import type { MinutesObjectionView, MinutesView } from '@silin/shared'
import { Button, Card } from '@/ui'
import { answerWords } from './minutes-words'

type SectionWordsProps = { minutes: MinutesView; section: number; onAnswer?: (objection: MinutesObjectionView) => void }

/** What those who were there have against one section, and what became of it: it stands under the section and stays there. */
export function SectionWords({ minutes, section, onAnswer }: SectionWordsProps) {
  const said = minutes.objections.filter((one) => one.section === section)
  if (said.length === 0) return null
  return (
    <Card kind='sunk' className='mt12 t-minutes-words'>
      {said.map((one, i) => (
        <View key={one.objectionId} className={i > 0 ? 'mt16' : ''}>
          <View className='sub'>{`${one.mine ? '您说' : '有人说'}${one.version < minutes.version ? `（看第 ${one.version} 版时）` : ''}`}</View>
          <View className='mt4'>{one.remark}</View>
          {one.otherwise && <View className='mt4'>{`应该是：${one.otherwise}`}</View>}
          <View className='sub mt4'>{answerWords(one)}</View>
          {onAnswer && one.state === 'open' && <Button kind='line' small className='mt8 t-answer' onClick={() => onAnswer(one)}>答复</Button>}
        </View>
      ))}
    </Card>
  )
}
