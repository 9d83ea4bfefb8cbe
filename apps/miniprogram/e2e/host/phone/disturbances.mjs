import { Refusal } from './refusal.mjs'

const HOW = ['unreachable', 'lost', 'status', 'held']

/**
 * What goes wrong on the way to a server, as a test wishes it:
 * unreachable (never arrives), lost (arrives, its answer does not), status (the server is said to have answered so), held (waits until it is let go).
 */
export class Disturbances {
  #rules = new Map()
  #last = 0

  /** @param {{ how: string, url?: string, method?: string, times?: number, status?: number, body?: unknown }} rule url: part of the address */
  add({ how, url = '', method, times = Infinity, status = 503, body = '' }) {
    if (!HOW.includes(how)) throw new Error(`a disturbance is one of ${HOW.join(', ')}, not ${how}`)
    this.#last += 1
    const rule = { id: this.#last, how, url, method: method?.toUpperCase(), left: times, status, body, met: 0 }
    rule.released = new Promise((resolve) => (rule.release = resolve))
    this.#rules.set(rule.id, rule)
    return { id: rule.id }
  }

  /** Ends one, or all; what was held goes on. Answers how often each was met. */
  end(id) {
    const ended = [...this.#rules.values()].filter((rule) => id === undefined || rule.id === id)
    for (const rule of ended) {
      this.#rules.delete(rule.id)
      rule.release()
    }
    return { met: ended.map(({ met }) => met) }
  }

  #next(method, url) {
    const rule = [...this.#rules.values()].find((one) => one.left > 0 && url.includes(one.url) && (!one.method || one.method === method))
    if (!rule) return undefined
    rule.left -= 1
    rule.met += 1
    return rule
  }

  /** Runs an exchange as the rules have it. `exchange` resolves to a Response. */
  async through(method, url, exchange) {
    const rule = this.#next(method, url)
    switch (rule?.how) {
      case 'unreachable':
        throw unreachable()
      case 'lost':
        await exchange()
        throw unreachable()
      case 'status':
        return new Response(typeof rule.body === 'string' ? rule.body : JSON.stringify(rule.body), { status: rule.status })
      case 'held':
        await rule.released
        return exchange()
      default:
        return exchange()
    }
  }
}

const unreachable = () => new Refusal('errcode:-102 ERR_CONNECTION_RESET', { errno: 600001 })
