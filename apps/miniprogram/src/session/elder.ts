import { create } from 'zustand'
import { readStored, storageKey, store } from '../platform/storage'

const ELDER = storageKey<boolean>('elder')

type ElderMode = { on: boolean; chosen: boolean; set: (on: boolean) => void }

/** 长辈版. `chosen` is false until the resident has answered once: the offer at first run. */
export const useElderMode = create<ElderMode>((set) => {
  const stored = readStored(ELDER)
  return {
    on: stored ?? false,
    chosen: stored !== undefined,
    set: (on) => {
      store(ELDER, on)
      set({ on, chosen: true })
    },
  }
})

export function useElder(): boolean {
  return useElderMode((state) => state.on)
}
