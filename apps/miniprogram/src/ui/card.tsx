import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { roleIf } from './role'
import './card.scss'

type CardProps = {
  children: ReactNode
  /** flat: a line instead of a shadow. sunk: on darker paper, for what is said aside. */
  kind?: 'raised' | 'flat' | 'sunk'
  /** For a card of ListRow, Facts or Criterion: the rows bring their own vertical space. */
  rows?: boolean
  onClick?: () => void
  label?: string
  className?: string
}

export function Card({ children, kind = 'raised', rows, onClick, label, className = '' }: CardProps) {
  return (
    <View
      className={`card card--${kind} ${rows ? 'card--rows' : ''} ${className}`}
      hoverClass={onClick ? 'is-press' : 'none'}
      onClick={onClick}
      {...roleIf(onClick, 'button')}
      aria-label={label}
    >
      {children}
    </View>
  )
}
