import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const SCHEME = 'wxfile://'
const LOCAL_BYTES = 200 * 1024 * 1024

/** The app's temporary files: it knows them by wxfile:// names only. */
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

  /** The content of a temporary file by its name or wxfile:// path; undefined when there is none. */
  read(name) {
    const entry = this.#byName.get(name.startsWith(SCHEME) ? name.slice(SCHEME.length) : name)
    return entry && (entry.bytes ?? readFileSync(entry.file))
  }
}

const TYPES = { '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.mp4': 'video/mp4', '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.csv': 'text/csv' }

export function contentType(name) {
  return TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream'
}
