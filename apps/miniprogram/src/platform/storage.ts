import Taro from '@tarojs/taro'

/** A named place on the phone for one JSON value. WeChat allows 1 MB per key and 10 MB in all. */
export type StorageKey<T> = Readonly<{ name: string; readonly type?: T }>

export function storageKey<T>(name: string): StorageKey<T> {
  return { name: `silin.${name}` }
}

/** The stored value, or undefined when nothing (or nothing readable) is there. */
export function readStored<T>(key: StorageKey<T>): T | undefined {
  try {
    const text: unknown = Taro.getStorageSync(key.name)
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** Under this prefix stands what can be asked for again: it makes room for what cannot, such as words under way. */
export const EXPENDABLE = 'q.'

/** False when the phone refused (full even without what is expendable, or private browsing): the caller decides whether that matters. */
export function store<T>(key: StorageKey<T>, value: T): boolean {
  const text = JSON.stringify(value)
  if (put(key.name, text)) return true
  forgetAll(EXPENDABLE)
  return put(key.name, text)
}

function put(name: string, text: string): boolean {
  try {
    Taro.setStorageSync(name, text)
    return true
  } catch {
    return false
  }
}

/** Everything whose name begins so. */
export function forgetAll(prefix: string): void {
  try {
    for (const name of Taro.getStorageInfoSync().keys) if (name.startsWith(`silin.${prefix}`)) Taro.removeStorageSync(name)
  } catch {
    // Storage is closed to us: nothing was kept there.
  }
}

export function forget(key: StorageKey<unknown>): void {
  try {
    Taro.removeStorageSync(key.name)
  } catch {
    // Nothing was stored, or storage is closed to us; either way there is nothing left to forget.
  }
}
