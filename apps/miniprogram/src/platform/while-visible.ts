import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Whether the page of this component is in front. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return visible
}

/** Runs again and again while the page is in front; a page left behind asks for nothing. */
export function useWhileVisible(run: () => void, everyMs: number, active = true): void {
  const visible = useVisible()
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    if (!visible || !active) return
    const timer = setInterval(() => latest.current(), everyMs)
    return () => clearInterval(timer)
  }, [visible, active, everyMs])
}
