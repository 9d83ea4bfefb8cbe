import { Button as NativeButton, View, type ButtonProps as NativeButtonProps } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconColour, type IconName } from './icon'
import { role } from './role'
import './button.scss'

export type ButtonKind = 'primary' | 'tint' | 'line' | 'text' | 'quiet' | 'zhu' | 'cream'

type OpenTypeProps = Pick<
  NativeButtonProps,
  'openType' | 'onGetPhoneNumber' | 'onAgreePrivacyAuthorization' | 'onChooseAvatar' | 'onOpenSetting' | 'id'
>

export type ButtonProps = OpenTypeProps & {
  children: ReactNode
  /** One primary per page. quiet: words only, in grey ink (回去改). */
  kind?: ButtonKind
  icon?: IconName
  small?: boolean
  /** block: the whole width. grow: what a row leaves over. */
  block?: boolean
  grow?: boolean
  round?: boolean
  /** Busy: keeps its place, says so, takes no second tap. */
  loading?: boolean
  /** Not now. Write the reason as the button's words (先在上面选一个). */
  disabled?: boolean
  onClick?: () => void
  className?: string
  label?: string
}

const ICON_COLOUR: Record<ButtonKind, IconColour> = {
  primary: 'card',
  tint: 'willow-700',
  line: 'ink',
  text: 'willow-700',
  quiet: 'ink-2',
  zhu: 'card',
  cream: 'willow-800',
}

function classes({ kind = 'line', small, block, grow, round, loading, disabled, className = '' }: ButtonProps): string {
  return [
    'btn',
    `btn--${disabled ? 'off' : kind}`,
    small && 'btn--s',
    block && 'btn--block',
    grow && 'btn--grow',
    round && 'btn--round',
    loading && 'is-busy',
    className,
  ]
    .filter(Boolean)
    .join(' ')
}

export function Button(props: ButtonProps) {
  const { children, kind = 'line', icon, loading, disabled, onClick, label, openType, small } = props
  const still = Boolean(disabled || loading)
  return (
    <NativeButton
      {...(props.id ? { id: props.id } : {})}
      // WeChat's button is one by itself; Taro's browser button does not say so.
      {...role('button')}
      className={classes(props)}
      hoverClass={still ? 'none' : 'is-press'}
      hoverStartTime={10}
      hoverStayTime={80}
      disabled={still}
      openType={openType}
      onGetPhoneNumber={props.onGetPhoneNumber}
      onAgreePrivacyAuthorization={props.onAgreePrivacyAuthorization}
      onChooseAvatar={props.onChooseAvatar}
      onOpenSetting={props.onOpenSetting}
      onClick={still ? undefined : onClick}
      aria-label={label}
      aria-disabled={still}
      aria-busy={loading ? true : undefined}
    >
      {/* In one box: Taro's browser button puts what comes later, such as the icon after the busy leaf, behind the words. */}
      <View className='btn__in'>
        {loading ? <View className='btn__busy' /> : icon && <Icon className='btn__ico' name={icon} size={small ? 's' : 'm'} colour={disabled ? 'ink-3' : ICON_COLOUR[kind]} />}
        {children}
      </View>
    </NativeButton>
  )
}
