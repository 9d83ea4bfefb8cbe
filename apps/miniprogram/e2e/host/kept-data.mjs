import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What outlives the app: its storage, and what the person decided in WeChat. Kept in memory, and in a folder when there is one. */
export class KeptData {
  #file
  storage = {}
  phone = {}

  constructor(folder) {
    if (!folder) return
    mkdirSync(folder, { recursive: true })
    this.#file = path.join(folder, 'phone.json')
    Object.assign(this, this.#read())
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'))
    } catch (reason) {
      if (reason.code === 'ENOENT') return {}
      throw reason
    }
  }

  store(key, json) {
    if (json === undefined) delete this.storage[key]
    else this.storage[key] = json
    this.write()
  }

  write() {
    if (this.#file) writeFileSync(this.#file, JSON.stringify({ storage: this.storage, phone: this.phone }))
  }
}
