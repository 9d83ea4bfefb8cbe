import { View } from '@tarojs/components'
import { Icon } from './icon'
import { role } from './role'
import './rating.scss'

type StarsProps = {
  /** 0 before anything is chosen: nothing is preselected. */
  value: number
  onChange?: (value: number) => void
  /** A word for each of the stars: 不满意 … 很满意. */
  words: readonly string[]
}

/** Stars with their word. Without onChange it only shows. */
export function Stars({ value, onChange, words }: StarsProps) {
  return (
    <View>
      <View className='stars' {...role('radiogroup')} aria-label='打几分'>
        {words.map((word, i) => (
          <View
            key={word}
            className={`stars__s t-star-${i + 1}`}
            onClick={onChange ? () => onChange(i + 1) : undefined}
            {...role('radio')}
            aria-checked={value === i + 1}
            aria-label={`${i + 1} 星，${word}`}
          >
            <Icon className='stars__img' name={i < value ? 'starOn' : 'star'} colour={i < value ? 'tea-400' : 'ink-4'} />
          </View>
        ))}
      </View>
      <View className={`stars__w ${value ? 'b' : 'c-ink-3'}`}>{words[value - 1] ?? '点星星，您来打分'}</View>
    </View>
  )
}

type StepperProps = { value: number; onChange: (value: number) => void; min?: number; max: number; unit?: string; label: string }

/** A small whole number, by one tap each way. */
export function Stepper({ value, onChange, min = 0, max, unit, label }: StepperProps) {
  const key = (by: 1 | -1, word: string) => {
    const closed = by < 0 ? value <= min : value >= max
    return (
      <View className={`stepper__k ${by > 0 ? 't-more' : 't-less'} ${closed ? 'is-off' : ''}`} hoverClass={closed ? 'none' : 'is-press'} onClick={closed ? undefined : () => onChange(value + by)} {...role('button')} aria-label={`${label}${word}`}>
        <Icon name={by < 0 ? 'minus' : 'plus'} colour={closed ? 'ink-4' : 'willow-700'} />
      </View>
    )
  }
  return (
    <View className='stepper'>
      {key(-1, '少一')}
      <View className='stepper__n'>{value}{unit}</View>
      {key(1, '多一')}
    </View>
  )
}
