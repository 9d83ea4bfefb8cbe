import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { watchKeptScan } from './api/kept-scan'
import { watchKeyboard } from './platform/keyboard'
import { watchNetwork } from './platform/network'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork()
    watchKeptScan()
    watchKeyboard()
  })
  return children
}
