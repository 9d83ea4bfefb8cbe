import { View } from '@tarojs/components'
import { RESOLUTION_NAMES, type ResolutionState, type ResolutionView } from '@silin/shared'
import { Gongshi, Tag, type TagTone } from '@/ui'
import { Paragraphs } from './paragraphs'

const TONE: Readonly<Record<ResolutionState, TagTone>> = {
  drafted: 'ink', published: 'zhu', under_objection: 'tea', redeliberate: 'tea', effective: 'willow', suspended: 'zhu', revoked: 'zhu',
}

export function ResolutionTag({ resolution: { state, stateWords } }: { resolution: Pick<ResolutionView, 'state' | 'stateWords'> }) {
  return <Tag className='t-state' tone={TONE[state]}>{stateWords}</Tag>
}

/** The publication itself: number, matter, text word for word. */
export function ResolutionCard({ resolution }: { resolution: ResolutionView }) {
  const { number, issueTitle, text, state, kind } = resolution
  return (
    <View className='mt12 t-resolution'>
      <Gongshi head={state === 'drafted' ? '草稿' : '公示'} no={number}>
        <View className='h2'>{RESOLUTION_NAMES[kind]}</View>
        <View className='sub mt4'>{issueTitle}</View>
        <View className='mt12 t-text'><Paragraphs text={text} /></View>
      </Gongshi>
    </View>
  )
}
