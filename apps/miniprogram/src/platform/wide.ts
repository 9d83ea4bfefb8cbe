import { useEffect, useState } from 'react'

/** From here on a window is a PC’s: side bar, columns, tables. Also in theme/_wide.scss. */
export const WIDE_FROM_PX = 1024

const isBrowser = process.env.TARO_ENV === 'h5'
const query = () => window.matchMedia(`(min-width: ${WIDE_FROM_PX}px)`)

/** Whether this is a PC’s window. Never in WeChat: what is asked there is left out of the mini-program’s pages. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => isBrowser && query().matches)
  useEffect(() => {
    if (!isBrowser) return
    const media = query()
    const look = () => setWide(media.matches)
    look()
    media.addEventListener('change', look)
    return () => media.removeEventListener('change', look)
  }, [])
  return wide
}
