import { View } from '@tarojs/components'
import { Icon } from './icon'
import { role, roleIf } from './role'
import './mark.scss'

/** Four leaves round one table; the amber one is the guest. */
export function Mark() {
  return (
    <View className='mark' aria-hidden>
      {['a', 'b', 'b', 'a is-guest'].map((leaf, i) => (
        <View key={i} className={`mark__l mark__l--${leaf}`} />
      ))}
    </View>
  )
}

type MarkNameProps = {
  name: string
  /** What a tap does, said aloud in `label`. */
  onClick?: () => void
  label?: string
}

/** The mark with a name beside it: Page's `lead` on tab pages. */
export function MarkName({ name, onClick, label }: MarkNameProps) {
  return (
    <View className={`mark-name ${onClick ? 'is-key t-mark-name' : ''}`} hoverClass={onClick ? 'is-press' : 'none'} onClick={onClick} {...roleIf(onClick, 'button')} aria-label={label}>
      <Mark />
      <View className='mark-name__t'>{name}</View>
      {onClick && <Icon name='down' size='s' colour='ink-3' />}
    </View>
  )
}

/** At check-in: the dark leaf is you. */
export function SeatTaken() {
  return (
    <View className='seat-taken' aria-hidden>
      {['a', 'b', 'b', 'a is-you'].map((leaf, i) => (
        <View key={i} className={`seat-taken__l seat-taken__l--${leaf}`} />
      ))}
      <View className='seat-taken__ok'>
        <Icon size='xl' name='check' colour='willow-700' />
      </View>
    </View>
  )
}

/** 长辈版: the switch on the first page, one tap each way. */
export function ElderKey({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <View className='elderkey' hoverClass='is-press' onClick={onClick} {...role('button')}>
      <Icon className='elderkey__ico' name='say' colour='willow-700' />
      <View>{text}</View>
    </View>
  )
}
