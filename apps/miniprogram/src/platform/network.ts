import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** Whether the phone has a network. It says nothing about the server. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }))

let watching = false

/** Starts watching, once; called when the app is launched. */
export function watchNetwork(): void {
  if (watching) return
  watching = true
  if (process.env.TARO_ENV === 'h5') return watchBrowser()
  void Taro.getNetworkType({ success: ({ networkType }) => useNetwork.setState({ online: networkType !== 'none' }) })
  Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ online: isConnected }))
}

/** Taro asks the browser how fast its line is, which does not say whether there is one. */
function watchBrowser(): void {
  const look = () => useNetwork.setState({ online: window.navigator.onLine })
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  look()
}

export function useOnline(): boolean {
  return useNetwork((state) => state.online)
}
