import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { create } from 'zustand'
import { useElder } from '../session'
import { Icon, type IconName } from './icon'
import { role } from './role'
import './toast.scss'

type ToastState = { text: string | undefined; icon: IconName; said: number }

const useToast = create<ToastState>(() => ({ text: undefined, icon: 'check', said: 0 }))

/** Says in passing what has just happened. Nothing that must be read may be said only here. */
export function toast(text: string, icon: IconName = 'check'): void {
  useToast.setState(({ said }) => ({ text, icon, said: said + 1 }))
}

const STAYS_MS = { standard: 2600, elder: 6000 }

/** Drawn by Page. */
export function ToastHost() {
  const { text, icon, said } = useToast()
  const elder = useElder()
  useEffect(() => {
    if (text === undefined) return
    const leave = setTimeout(() => useToast.setState({ text: undefined }), elder ? STAYS_MS.elder : STAYS_MS.standard)
    return () => clearTimeout(leave)
  }, [text, said, elder])
  // The outer view stays, see Page.
  return (
    <View className={text === undefined ? '' : 'toast-out'}>
      {text !== undefined && (
        <View className='toast' {...role('status')}>
          <Icon name={icon} colour='card' />
          <View className='ml8'>{text}</View>
        </View>
      )}
    </View>
  )
}
