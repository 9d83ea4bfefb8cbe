import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { USER_DATA_PATH } from '../contract/index.mjs'

const SCHEME = 'wxfile://'
const OWN = `${USER_DATA_PATH.slice(SCHEME.length)}/`
const nameOf = (given) => (given.startsWith(SCHEME) ? given.slice(SCHEME.length) : given)
const LOCAL_BYTES = 200 * 1024 * 1024

/** The app's files, temporary ones and those it wrote itself: it knows them by wxfile:// names only. */
export class TempFiles {
  #byName = new Map()

  /** Gives a file of this machine (or bytes) a temporary name. */
  add({ file, bytes, ending = file ? path.extname(file) : '' }) {
    const name = `tmp_${randomUUID().replaceAll('-', '')}${ending}`
    const size = bytes ? bytes.length : statSync(file).size
    if (size > LOCAL_BYTES) throw new Error('the maximum size of the file storage limit is exceeded: 200 MB')
    this.#byName.set(name, { file, bytes, size })
    return { tempFilePath: SCHEME + name, size }
  }

  /** What the app wrote into its own folder. */
  write({ filePath, text, base64 }) {
    const bytes = base64 === undefined ? Buffer.from(text, 'utf8') : Buffer.from(base64, 'base64')
    this.#byName.set(nameOf(filePath), { bytes, size: bytes.length })
  }

  remove(filePath) {
    this.#byName.delete(nameOf(filePath))
  }

  /** Bytes by name of what lies in the app's own folder. */
  ofTheApp() {
    const own = [...this.#byName].filter(([name]) => name.startsWith(OWN))
    return Object.fromEntries(own.map(([name, { size }]) => [name.slice(OWN.length), size]))
  }

  /** The content of a file by its name or wxfile:// path; undefined when there is none. */
  read(name) {
    const entry = this.#byName.get(nameOf(name))
    return entry && (entry.bytes ?? readFileSync(entry.file))
  }
}

const TYPES = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.mp4': 'video/mp4', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.csv': 'text/csv' }

export function contentType(name) {
  return TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream'
}
