/** Storage lives in the app’s own world, because half of it is synchronous. */
export const STORAGE = {
  setStorageSync: { kind: 'sync' },
  getStorageSync: { kind: 'sync' },
  removeStorageSync: { kind: 'sync' },
  clearStorageSync: { kind: 'sync' },
  getStorageInfoSync: { kind: 'sync', returns: ['keys', 'currentSize', 'limitSize'] },
  setStorage: { kind: 'local', params: { key: 'string!', data: 'any', encrypt: 'boolean' } },
  getStorage: { kind: 'local', params: { key: 'string!', encrypt: 'boolean' }, returns: ['data'] },
  removeStorage: { kind: 'local', params: { key: 'string!' } },
  clearStorage: { kind: 'local', params: {} },
  getStorageInfo: { kind: 'local', params: {}, returns: ['keys', 'currentSize', 'limitSize'] },
}

/** 1 MB for a key, 10 MB for all (facts B3). */
export const STORAGE_LIMITS = { keyBytes: 1024 * 1024, totalBytes: 10 * 1024 * 1024 }
