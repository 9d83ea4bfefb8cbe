import { Picker, View } from '@tarojs/components'
import { useMemo, type ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './field.scss'

type RowFaceProps = { before?: ReactNode; name?: string; value: string | undefined; placeholder: string; icon: IconName; wrong?: boolean }

/** What a tapped row of a form looks like; the picker is WeChat's own. */
function RowFace({ before, name, value, placeholder, icon, wrong }: RowFaceProps) {
  return (
    <View className={`inrow ${wrong ? 'is-wrong' : ''}`} hoverClass='is-press'>
      {before}
      {name && <View className='inrow__k'>{name}</View>}
      <View className={`grow ${value ? (name ? 'b' : '') : 'c-ink-3'}`}>{value ?? placeholder}</View>
      <Icon name={icon} size='s' colour='ink-2' />
    </View>
  )
}

export type SelectOption<V extends string> = Readonly<{ value: V; text: string }>

type SelectRowProps<V extends string> = {
  options: readonly SelectOption<V>[]
  value: V | undefined
  onChange: (value: V) => void
  placeholder?: string
  /** Left in the row: 谁来办. */
  name?: string
  before?: ReactNode
  wrong?: boolean
  disabled?: boolean
}

/** One choice out of many, from WeChat's wheel. */
export function SelectRow<V extends string>(props: SelectRowProps<V>) {
  const { options, value, onChange, placeholder = '请选一个', disabled, ...face } = props
  const chosen = options.findIndex((option) => option.value === value)
  // The same list while it says the same: another one turns the wheel back under the finger.
  const texts = options.map((option) => option.text).join('\n')
  const range = useMemo(() => texts.split('\n'), [texts])
  return (
    <Picker
      mode='selector'
      range={range}
      value={Math.max(chosen, 0)}
      disabled={disabled ?? false}
      onChange={(event) => {
        const option = options[Number(event.detail.value)]
        if (option) onChange(option.value)
      }}
    >
      <RowFace {...face} value={options[chosen]?.text} placeholder={placeholder} icon='down' />
    </Picker>
  )
}

type DateRowProps = {
  /** 2026-12-08 */
  value: string | undefined
  onChange: (value: string) => void
  /** How the day is read: 「12月8日（周二）」. */
  text?: string
  start?: string
  end?: string
  placeholder?: string
  name?: string
  wrong?: boolean
}

export function DateRow({ value, onChange, text, start, end, placeholder = '选哪一天', name, wrong }: DateRowProps) {
  return (
    <Picker mode='date' value={value ?? start ?? ''} start={start} end={end} onChange={(event) => onChange(event.detail.value)}>
      <RowFace name={name} value={text ?? value} placeholder={placeholder} icon='cal' wrong={wrong} />
    </Picker>
  )
}

/** A time of day, 19:00. */
export function TimeRow({ value, onChange, start, end, placeholder = '选几点', name, wrong }: Omit<DateRowProps, 'text'>) {
  return (
    <Picker mode='time' value={value ?? start ?? '19:00'} start={start} end={end} onChange={(event) => onChange(event.detail.value)}>
      <RowFace name={name} value={value} placeholder={placeholder} icon='clock' wrong={wrong} />
    </Picker>
  )
}

type LinkRowProps = { icon: IconName; title: string; sub?: string; action?: string; onClick: () => void }

/** A filled row with a word to change it: 2 号楼东侧 · 改. */
export function LinkRow({ icon, title, sub, action, onClick }: LinkRowProps) {
  return (
    <View className='inrow' hoverClass='is-press' onClick={onClick} {...role('button')}>
      <Icon name={icon} colour='willow-700' />
      <View className='grow ml8'>
        <View>{title}</View>
        {sub && <View className='cap'>{sub}</View>}
      </View>
      {action && <View className='sub c-willow b ml8'>{action}</View>}
    </View>
  )
}
