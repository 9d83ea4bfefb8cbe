import { performance } from 'node:perf_hooks'
import { accountApis } from './account.mjs'
import { dialogApis } from './dialogs.mjs'
import { Disturbances } from './disturbances.mjs'
import { Domains } from './domains.mjs'
import { mediaApis } from './media.mjs'
import { networkApis } from './network.mjs'
import { chromeApis } from './page-chrome.mjs'
import { openType } from './open-types.mjs'
import { placeApis } from './places.mjs'
import { Privacy } from './privacy.mjs'
import { serviceApis } from './services.mjs'
import { firstState } from './state.mjs'
import { subscriptionApis } from './subscriptions.mjs'
import { TempFiles } from './temp-files.mjs'

/** The phone and the account: everything asynchronous that `wx` asks for. */
export class Phone {
  files = new TempFiles()
  disturbances = new Disturbances()
  #network
  #apis
  #lastTap = -Infinity

  /**
   * servers: declared domains and where they answer; shell: what draws; askApp: asks the app's world; front, frontPath: the page in front;
   * keep: writes down what outlives a restart.
   */
  constructor({ config, servers, shell, measures, askApp, front, frontPath, keep, kept = {} }) {
    Object.assign(this, { config, shell, measures, askApp, front, frontPath, keep })
    this.domains = new Domains(servers)
    this.state = firstState(kept)
    this.privacy = new Privacy(this)
    this.#network = networkApis(this)
    this.#apis = {
      ...this.#network.apis,
      ...dialogApis(this),
      ...chromeApis(this),
      ...mediaApis(this),
      ...placeApis(this),
      ...accountApis(this),
      ...subscriptionApis(this),
      ...serviceApis(this),
      ...this.privacy.apis(),
    }
  }

  /** The names it answers; the contract's asynchronous APIs are exactly these. */
  get names() {
    return Object.keys(this.#apis)
  }

  async call(name, options, context) {
    await this.privacy.allow(name)
    return (await this.#apis[name](options, context)) ?? {}
  }

  abort(taskId) {
    this.#network.abort(taskId)
  }

  /** The bytes of a picture that the app shows by its address. */
  picture(url) {
    return this.#network.picture(url)
  }

  openType(params) {
    return openType(this, params)
  }

  tapped() {
    this.#lastTap = performance.now()
  }

  sinceTapMs() {
    return performance.now() - this.#lastTap
  }
}
