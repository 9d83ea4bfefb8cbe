import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useDialogKeys } from '../platform/keyboard'
import { Icon } from './icon'
import { role } from './role'
import './sheet.scss'

type SheetProps = {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot, outside what scrolls. */
  actions?: ReactNode
}

function stay(event: { stopPropagation: () => void }): void {
  event.stopPropagation()
}

/** A sheet from below, over the page. Stands inside <Page>, so the theme's variables reach it. */
export function Sheet({ open, title, onClose, children, actions }: SheetProps) {
  useDialogKeys(open, onClose)
  if (!open) return null
  return (
    <View className='mask' onClick={onClose} catchMove>
      <View className='sheet' onClick={stay} {...role('dialog')} aria-label={title}>
        <View className='sheet__head'>
          <View className='h2 grow' {...role('heading')}>{title}</View>
          <View className='sheet__x t-close' hoverClass='is-press' onClick={onClose} {...role('button')} aria-label='关上'>
            <Icon name='x' />
          </View>
        </View>
        <View className='sheet__body'>{children}</View>
        {actions && <View className='sheet__acts'>{actions}</View>}
      </View>
    </View>
  )
}

/** The choice repeated in words before it is sent: lead, the word itself large, what follows from it. */
export function SheetSay({ lead, big, after }: { lead?: ReactNode; big?: string; after?: ReactNode }) {
  return (
    <View className='sheet__say'>
      {lead}
      {big && <View className='sheet__big'>{big}</View>}
      {after}
    </View>
  )
}
