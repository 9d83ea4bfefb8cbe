import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconColour, type IconName } from './icon'
import { roleIf } from './role'
import './list-row.scss'

type ListRowProps = {
  title?: ReactNode
  /** Second line, quieter. */
  sub?: ReactNode
  icon?: IconName
  iconColour?: IconColour
  /** What stands on the right: words, a Tag, a small Button. */
  side?: ReactNode
  /** An arrow on the right; on by default when the row can be tapped and has no side. */
  arrow?: boolean
  strong?: boolean
  onClick?: () => void
  label?: string
  children?: ReactNode
  className?: string
}

/** Drawn by the stylesheet with the shape of the icon: a node of its own in every row was the heaviest thing that most pages sent. */
const ARROW = 'li--go ico-right '

/** One row of a list, inside `<Card rows>`. */
export function ListRow(props: ListRowProps) {
  const { title, sub, icon, iconColour = 'willow-700', side, strong, onClick, label, children, className = '' } = props
  const arrow = props.arrow ?? Boolean(onClick && !side)
  return (
    <View className={`li ${arrow ? ARROW : ''}${className}`} hoverClass={onClick ? 'is-press' : 'none'} onClick={onClick} {...roleIf(onClick, 'button')} aria-label={label}>
      {icon && <Icon className='li__ico' name={icon} colour={iconColour} />}
      <View className='grow'>
        {title && <View className={strong ? 'b li__t' : 'li__t'}>{title}</View>}
        {sub && <View className='sub'>{sub}</View>}
        {children}
      </View>
      {side && <View className='li__side'>{side}</View>}
    </View>
  )
}
