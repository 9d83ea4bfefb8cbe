import { View } from '@tarojs/components'
import type { ResolutionState, ResolutionView } from '@silin/shared'
import { Gongshi, Tag, type TagTone } from '@/ui'

const TONE: Readonly<Record<ResolutionState, TagTone>> = {
  drafted: 'ink', published: 'zhu', under_objection: 'tea', redeliberate: 'tea', effective: 'willow', suspended: 'zhu', revoked: 'zhu',
}

/** The publication itself: number, matter, text word for word. */
export function ResolutionCard({ resolution }: { resolution: ResolutionView }) {
  const { number, issueTitle, text, state, stateWords, effect } = resolution
  return (
    <View className='mt12 t-resolution'>
      <Gongshi head={state === 'drafted' ? '草稿' : '公示'} no={number}>
        <View className='row row--between row--top'>
          <View className='h2 grow'>{effect === 'consensus' ? '协商意见' : '决议'}</View>
          <Tag className='ml8 t-state' tone={TONE[state]}>{stateWords}</Tag>
        </View>
        <View className='sub mt4'>{issueTitle}</View>
        <View className='mt12 t-text'>
          {text.split('\n').map((line, i) => <View key={i} className={i === 0 ? '' : 'mt8'}>{line}</View>)}
        </View>
      </Gongshi>
    </View>
  )
}
