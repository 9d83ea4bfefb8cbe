import { FILE_SYSTEM, USER_DATA_BYTES, USER_DATA_PATH } from '../../../contract/index.mjs'
import { post } from '../channel.mjs'
import { reportFault } from '../faults.mjs'
import { arrayBufferToBase64 } from './base64.mjs'
import { asynchronous } from './calls.mjs'
import { bytesOf } from './storage.mjs'

const TEXTS = new Set([undefined, 'utf8', 'utf-8', 'binary', 'base64'])
const inFolder = (filePath) => filePath.startsWith(`${USER_DATA_PATH}/`)
const nameIn = (filePath) => filePath.slice(USER_DATA_PATH.length + 1)

/** The app’s own folder: names and sizes here, the bytes on the phone’s side. */
class UserFolder {
  #sizes

  /** @param {Record<string, number>} kept bytes by name, from before a restart */
  constructor(kept) {
    this.#sizes = new Map(Object.entries(kept))
  }

  write({ filePath, data, encoding }) {
    const name = nameIn(filePath)
    if (!inFolder(filePath)) throw new Error(`permission denied, open "${filePath}"`)
    if (name === '' || name.includes('/')) throw new Error(`no such file or directory, open "${filePath}"`)
    if (!TEXTS.has(encoding)) throw new Error(`invalid encoding "${encoding}"`)
    const { size, ...content } = contentOf(data, encoding)
    const others = [...this.#sizes].filter(([other]) => other !== name).reduce((sum, [, bytes]) => sum + bytes, 0)
    if (others + size > USER_DATA_BYTES) throw new Error('the maximum size of the file storage limit is exceeded')
    this.#sizes.set(name, size)
    post({ type: 'fileWritten', filePath, ...content })
  }

  names(folder) {
    if (folder.replace(/\/$/, '') !== USER_DATA_PATH) throw new Error(`readdirSync:fail no such file or directory, open "${folder}"`)
    return [...this.#sizes.keys()]
  }

  remove(filePath) {
    if (!inFolder(filePath) || !this.#sizes.delete(nameIn(filePath))) throw new Error(`unlinkSync:fail no such file or directory, unlink "${filePath}"`)
    post({ type: 'fileGone', filePath })
  }
}

function contentOf(data, encoding) {
  if (data instanceof ArrayBuffer) return { size: data.byteLength, base64: arrayBufferToBase64(data) }
  if (typeof data !== 'string') throw new Error('parameter error: parameter.data should be String or ArrayBuffer')
  return encoding === 'base64' ? { size: Math.floor((data.length * 3) / 4), base64: data } : { size: bytesOf(data), text: data }
}

/** wx.getFileSystemManager(): one for all who ask. */
export function fileApis(kept) {
  const folder = new UserFolder(kept)
  const manager = {
    writeFile: asynchronous('writeFile', FILE_SYSTEM.writeFile, (options) => folder.write(options)),
    readdirSync: (path) => folder.names(path),
    unlinkSync: (path) => folder.remove(path),
  }
  const whole = new Proxy(manager, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return target[name]
      const message = `FileSystemManager.${name} is not implemented by this host`
      reportFault('wx', message)
      throw new Error(message)
    },
  })
  return { sync: { getFileSystemManager: () => whole } }
}
