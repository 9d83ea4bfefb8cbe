import { View } from '@tarojs/components'
import { Icon, type IconColour, type IconName } from './icon'
import './criterion.scss'

export type CriterionState = 'met' | 'waiting' | 'failed'

type CriterionProps = {
  state: CriterionState
  title: string
  /** The word for the state when it is not met: 进行中, 不够. */
  word?: string
  /** Its figures: 「户数 68.5%、面积 68.9%，都过三分之二」. */
  detail?: string
}

const LOOK: Record<CriterionState, { icon: IconName; colour: IconColour; word: string }> = {
  met: { icon: 'check', colour: 'card', word: 'c-willow' },
  waiting: { icon: 'clock', colour: 'tea', word: 'c-tea' },
  failed: { icon: 'x', colour: 'card', word: 'c-zhu' },
}

/** One condition, checked: inside `<Card rows>`. */
export function Criterion({ state, title, word, detail }: CriterionProps) {
  const look = LOOK[state]
  return (
    <View className='crit'>
      <View className={`crit__k crit__k--${state}`}>
        <Icon className='crit__ico' name={look.icon} size='xs' colour={look.colour} />
      </View>
      <View className='grow'>
        <View className='row wrap'>
          <View className='b'>{title}</View>
          {word && <View className={`b ml8 ${look.word}`}>{word}</View>}
        </View>
        {detail && <View className='sub'>{detail}</View>}
      </View>
    </View>
  )
}
