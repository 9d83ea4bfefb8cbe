import { ScrollView, View } from '@tarojs/components'
import { Icon } from './icon'
import { role } from './role'
import './chip.scss'

type ChipProps = { children: string; on: boolean; onClick: () => void; many?: boolean }

function Chip({ children, on, onClick, many }: ChipProps) {
  return (
    <View className={`chip ${on ? 'is-on' : ''}`} hoverClass='is-press' onClick={onClick} {...role(many ? 'checkbox' : 'radio')} aria-checked={on}>
      {on && <Icon className='chip__ico' name='check' colour='willow-700' />}
      {children}
    </View>
  )
}

export type ChipOption<V extends string> = Readonly<{ value: V; text: string }>

type ChipsProps<V extends string> = {
  options: readonly ChipOption<V>[]
  value: V | undefined
  /** undefined when the chosen one is tapped again and `clearable`. */
  onChange: (value: V | undefined) => void
  clearable?: boolean
  /** One line that scrolls sideways, for filters above a list. */
  oneLine?: boolean
  label?: string
}

/** One choice out of a few. */
export function Chips<V extends string>({ options, value, onChange, clearable, oneLine, label }: ChipsProps<V>) {
  const chips = options.map((option) => (
    <Chip key={option.value} on={option.value === value} onClick={() => onChange(clearable && option.value === value ? undefined : option.value)}>
      {option.text}
    </Chip>
  ))
  const group = { ...role('radiogroup'), 'aria-label': label }
  if (!oneLine) return <View className='chips' {...group}>{chips}</View>
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className='chips-line'>
      <View className='chips-line__in' {...group}>{chips}</View>
    </ScrollView>
  )
}

type ManyChipsProps<V extends string> = { options: readonly ChipOption<V>[]; values: readonly V[]; onChange: (values: readonly V[]) => void; label?: string }

/** Any number out of a few. */
export function ManyChips<V extends string>({ options, values, onChange, label }: ManyChipsProps<V>) {
  const toggle = (value: V) => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <View className='chips' {...role('group')} aria-label={label}>
      {options.map((option) => (
        <Chip key={option.value} many on={values.includes(option.value)} onClick={() => toggle(option.value)}>
          {option.text}
        </Chip>
      ))}
    </View>
  )
}
