import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { watchKeyboard } from './platform/keyboard'
import { watchNetwork } from './platform/network'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork()
    watchKeyboard()
  })
  return children
}
