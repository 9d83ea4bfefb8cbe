import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** Whether the phone has a network. It says nothing about the server. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }))

let watching = false

/** Starts watching, once; called when the app is launched. */
export function watchNetwork(): void {
  if (watching) return
  watching = true
  void Taro.getNetworkType({ success: ({ networkType }) => useNetwork.setState({ online: networkType !== 'none' }) })
  Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ online: isConnected }))
}

export function useOnline(): boolean {
  return useNetwork((state) => state.online)
}
