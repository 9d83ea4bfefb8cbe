import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

/** A run of app code that is worth telling: facts B4 calls 50 ms a long task and one second a fault. */
const LONG_TASK_MS = 50

/** What the realm may ask of the thread around it. Functions cross here, data only as JSON. */
export class Bridge {
  #post
  #evaluate
  #dist
  #packages
  #templates
  #descriptions
  #entered = new Set()
  #timers = new Map()
  #lastTimer = 0
  #depth = 0

  constructor({ post, evaluate, dist, packages, templates, descriptions }) {
    this.#post = post
    this.#evaluate = evaluate
    this.#dist = dist
    this.#packages = packages
    this.#templates = templates
    this.#descriptions = descriptions
  }

  forRealm() {
    return {
      post: (text) => this.#post(text),
      compile: (file) => this.#compile(file),
      compileFunction: (declaration) => this.#evaluate(`(${declaration}\n)`, 'automation'),
      describe: (owner) => structuredClone(this.#descriptions[owner]),
      sharedTemplates: () => this.#evaluate(this.#templates.shared, 'weapp-host/templates.js'),
      enterPackage: (root) => this.#enterPackage(root),
      setTimer: (run, ms, repeats) => this.#setTimer(run, ms, repeats),
      clearTimer: (id) => this.#clearTimer(id),
    }
  }

  #packageOf(file) {
    return this.#packages.find((one) => one.root && file.startsWith(`${one.root}/`)) ?? this.#packages[0]
  }

  /** A file of an entered package as a function; undefined when no entered package has it. */
  #compile(file) {
    const owner = this.#packageOf(file)
    if (!this.#entered.has(owner.root) || !owner.files.includes(file)) return undefined
    const source = readFileSync(path.join(this.#dist, file), 'utf8')
    return this.#evaluate(`(function(require,module,exports){${source}\n})`, file)
  }

  /** The function that adds the package's templates, the first time it is entered. */
  #enterPackage(root) {
    if (this.#entered.has(root)) return undefined
    this.#entered.add(root)
    return this.#evaluate(this.#templates.packages.get(root), `weapp-host/templates/${root || 'main'}.js`)
  }

  #setTimer(run, ms, repeats) {
    this.#lastTimer += 1
    const id = this.#lastTimer
    const fire = () => {
      if (!repeats) this.#timers.delete(id)
      this.run('timer', run)
    }
    const delay = Number(ms) || 0
    this.#timers.set(id, repeats ? setInterval(fire, delay) : setTimeout(fire, delay))
    return id
  }

  #clearTimer(id) {
    const timer = this.#timers.get(id)
    this.#timers.delete(id)
    clearTimeout(timer)
  }

  /** Every entry into app code: its time is taken, and what it throws is reported instead of ending the thread. */
  run(label, code) {
    const since = performance.now()
    this.#depth += 1
    try {
      return code()
    } catch (reason) {
      this.#post(JSON.stringify({ type: 'exception', where: label, message: String(reason?.message ?? reason), stack: String(reason?.stack ?? '') }))
      return undefined
    } finally {
      this.#depth -= 1
      const ms = performance.now() - since
      if (this.#depth === 0 && ms > LONG_TASK_MS) this.#post(JSON.stringify({ type: 'longTask', label, ms }))
    }
  }
}
