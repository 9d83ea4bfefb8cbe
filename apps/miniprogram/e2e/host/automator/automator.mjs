import { appMethods } from './app.mjs'
import { elementMethods } from './element.mjs'
import { hostMethods } from './host-methods.mjs'
import { pageMethods } from './page.mjs'
import { toolMethods } from './tool.mjs'

/** WeChat's automation protocol: one JSON text per call, an answer or an error for each. */
export class Automator {
  #clients = new Set()
  #methods

  constructor(host) {
    this.#methods = { ...toolMethods(host), ...appMethods(host), ...pageMethods(host), ...elementMethods(host), ...hostMethods(host) }
  }

  attach(socket) {
    const client = { socket, wantsLogs: false }
    this.#clients.add(client)
    socket.on('close', () => this.#clients.delete(client))
    socket.on('message', (data) => this.#received(client, String(data)))
  }

  #received(client, text) {
    let call
    try {
      call = JSON.parse(text)
    } catch {
      // Without an id there is nobody to answer.
      client.socket.close(1003, 'not JSON')
      return
    }
    void this.#answer(client, call)
  }

  /** Passes on what a start of the app tells. */
  follow(running) {
    running.on('log', (params) => this.#emit('App.logAdded', params, (client) => client.wantsLogs))
    running.on('binding', (params) => this.#emit('App.bindingCalled', params))
    running.on('exception', (params) => this.#emit('App.exceptionThrown', params))
  }

  #emit(method, params, wanted = () => true) {
    for (const client of this.#clients) if (wanted(client)) client.socket.send(JSON.stringify({ method, params }))
  }

  async #answer(client, { id, method, params = {} }) {
    try {
      if (method === 'App.enableLog') client.wantsLogs = true
      const run = this.#methods[method]
      if (!run) throw new Error(`${method} is not implemented by this host`)
      client.socket.send(JSON.stringify({ id, result: (await run(params)) ?? {} }))
    } catch (reason) {
      client.socket.send(JSON.stringify({ id, error: { message: reason.message } }))
    }
  }
}
