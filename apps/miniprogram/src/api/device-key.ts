import { readStored, storageKey, store } from '../platform/storage'
import { newRequestKey } from './request-key'

const KEY = storageKey<string>('device-key')

/** Drawn once and kept on the device, whoever signs in on it; it says nothing of the device or of its owner. Without storage, a new one each time. */
export function deviceKey(): string {
  const kept = readStored(KEY)
  if (kept) return kept
  const drawn = newRequestKey()
  store(KEY, drawn)
  return drawn
}
