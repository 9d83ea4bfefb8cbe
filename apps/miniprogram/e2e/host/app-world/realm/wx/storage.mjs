import { STORAGE_LIMITS } from '../../../contract/index.mjs'
import { post } from '../channel.mjs'

export function bytesOf(text) {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** The app's key-value store. Values are JSON; the host keeps them over restarts. */
export class Storage {
  #values

  /** @param {Record<string, string>} kept JSON texts by key */
  constructor(kept) {
    this.#values = new Map(Object.entries(kept))
  }

  get #bytes() {
    let sum = 0
    for (const [key, json] of this.#values) sum += bytesOf(key) + bytesOf(json)
    return sum
  }

  set(key, value) {
    if (typeof key !== 'string' || key === '') throw new Error('parameter error: parameter.key should be a non-empty String')
    const json = JSON.stringify(value === undefined ? null : value)
    if (bytesOf(json) > STORAGE_LIMITS.keyBytes) throw new Error(`entry size limit reached: "${key}" is over 1 MB`)
    const before = this.#values.get(key)
    this.#values.set(key, json)
    if (this.#bytes > STORAGE_LIMITS.totalBytes) {
      if (before === undefined) this.#values.delete(key)
      else this.#values.set(key, before)
      throw new Error('the maximum size of the file storage limit is exceeded: 10 MB')
    }
    post({ type: 'stored', key, json })
  }

  has(key) {
    return this.#values.has(key)
  }

  get(key) {
    return this.#values.has(key) ? JSON.parse(this.#values.get(key)) : ''
  }

  remove(key) {
    if (this.#values.delete(key)) post({ type: 'stored', key })
  }

  clear() {
    for (const key of [...this.#values.keys()]) this.remove(key)
  }

  info() {
    return { keys: [...this.#values.keys()], currentSize: Math.ceil(this.#bytes / 1024), limitSize: STORAGE_LIMITS.totalBytes / 1024 }
  }
}

/** The storage part of `wx`: synchronous ones throw, the others fail. */
export function storageApis(storage) {
  const failing = (name, run) => (...args) => {
    try {
      return run(...args)
    } catch (reason) {
      throw new Error(`${name}:fail ${reason.message}`, { cause: reason })
    }
  }
  return {
    sync: {
      setStorageSync: failing('setStorageSync', (key, value) => storage.set(key, value)),
      getStorageSync: (key) => storage.get(key),
      removeStorageSync: (key) => storage.remove(key),
      clearStorageSync: () => storage.clear(),
      getStorageInfoSync: () => storage.info(),
    },
    local: {
      setStorage: ({ key, data }) => storage.set(key, data),
      getStorage({ key }) {
        if (!storage.has(key)) throw new Error('data not found')
        return { data: storage.get(key) }
      },
      removeStorage: ({ key }) => storage.remove(key),
      clearStorage: () => storage.clear(),
      getStorageInfo: () => storage.info(),
    },
  }
}
