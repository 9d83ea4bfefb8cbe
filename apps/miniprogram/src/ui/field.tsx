import { Input, Textarea, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { role } from './role'
import './field.scss'

type FieldProps = {
  label: string
  /** Right of the label: what may be left out, or how it is used. */
  hint?: string
  /** What is wrong and what to do, in one sentence. */
  error?: string
  children: ReactNode
}

/** A labelled place in a form. */
export function Field({ label, hint, error, children }: FieldProps) {
  return (
    <View className={`field ${error ? 'is-wrong' : ''}`}>
      <View className='field__l'>
        {label}
        {hint && <View className='cap field__hint'>{hint}</View>}
      </View>
      {children}
      {error && <FieldError>{error}</FieldError>}
    </View>
  )
}

export function FieldError({ children }: { children: string }) {
  return (
    <View className='field__err' {...role('alert')}>
      <Icon name='warn' size='s' colour='zhu' />
      <View className='grow ml6'>{children}</View>
    </View>
  )
}

type TextFieldProps = {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  max?: number
  type?: 'text' | 'number' | 'idcard' | 'digit' | 'tel'
  wrong?: boolean
  label?: string
  disabled?: boolean
  /** Left of the typed words. */
  before?: ReactNode
  after?: ReactNode
  onConfirm?: () => void
  id?: string
}

/** One line of typing. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, max = 140, type = 'text', wrong, label, disabled, before, after, onConfirm, id } = props
  return (
    <View className={`inrow ${wrong ? 'is-wrong' : ''} ${disabled ? 'is-off' : ''}`}>
      {before}
      <Input
        {...(id ? { id } : {})}
        className='inrow__in'
        placeholderClass='inrow__ph'
        value={value}
        // WeChat knows 'number' with a phone pad for both; the browser has its own 'tel'.
        type={type === 'tel' ? (process.env.TARO_ENV === 'weapp' ? 'number' : ('tel' as 'text')) : type}
        maxlength={max}
        placeholder={placeholder}
        disabled={disabled}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={onConfirm}
        aria-label={label ?? placeholder}
      />
      {after}
    </View>
  )
}

type TextAreaProps = {
  value: string
  onChange: (value: string) => void
  placeholder?: string
  /** The limit from the contract. The counter speaks up only when it comes near. */
  max: number
  wrong?: boolean
  label?: string
  /** Larger type and a bar below, for the one sentence that matters (mock b-raise). */
  say?: boolean
  /** One line that grows when the words need more, such as a title: nothing is cut off, and there are no line breaks. */
  short?: boolean
  bar?: ReactNode
  focus?: boolean
  id?: string
}

/** Several lines, with a counter. */
export function TextArea({ value, onChange, placeholder, max, wrong, label, say, short, bar, focus, id }: TextAreaProps) {
  const left = max - Array.from(value).length
  return (
    <View className={`say ${wrong ? 'is-wrong' : ''}`}>
      <Textarea
        {...(id ? { id } : {})}
        className={`say__tx ${say ? 'say__tx--big' : ''} ${short ? 'say__tx--short' : ''}`}
        placeholderClass='inrow__ph'
        value={value}
        maxlength={max}
        autoHeight
        focus={focus}
        cursorSpacing={80}
        disableDefaultPadding
        placeholder={placeholder}
        onInput={(event) => onChange(short ? event.detail.value.replace(/\n/g, '') : event.detail.value)}
        aria-label={label ?? placeholder}
      />
      {(bar ?? (left <= max / 5 && <View />)) && (
        <View className={bar ? 'say__bar' : 'say__count'}>
          {bar}
          {left <= max / 5 && <View className={`cap ${left === 0 ? 'c-zhu' : ''}`}>还能写 {left} 字</View>}
        </View>
      )}
    </View>
  )
}
