import { buildBundles } from './compile/bundles.mjs'
import { CompiledApp } from './compile/compiled-app.mjs'
import { Handset } from './handset.mjs'
import { report } from './measures/report.mjs'
import { Browser } from './server/browser.mjs'

/** A built mini-program, checked and compiled once, and the phones it runs on: all in one Chromium. */
export class WeappHost {
  app
  bundles
  phones = new Set()
  /** Of every phone there was. */
  #measures = []
  #servers
  #patienceMs
  #browser

  /**
   * @param {{ dist: string, servers?: Record<string, string>, headless?: boolean, patienceMs?: number }} options
   *   servers: the account's declared server domains; each origin is told where it really answers, like a hosts file ('' or itself: there).
   *   headless: false for phones that a person looks at in a browser of their own.
   *   patienceMs: how long app code or a view may take to answer before a call of automation is given up.
   * @throws PackageFaults with everything in the package that WeChat would refuse
   */
  static async open({ dist, servers = {}, headless = true, patienceMs = 15_000 }) {
    const host = new WeappHost()
    host.app = new CompiledApp(dist)
    host.#servers = servers
    host.#patienceMs = patienceMs
    const [bundles, browser] = await Promise.all([buildBundles(), headless ? Browser.launch() : undefined])
    host.bundles = bundles
    host.#browser = browser
    return host
  }

  /**
   * Switches a phone on and opens the mini-program.
   * @param {{ width?: number, height?: number, port?: number, page?: string, dataFolder?: string, state?: object, storage?: object }} [options]
   *   page: path?query to open instead of the first; dataFolder: keeps storage beyond this process; state: what Host.setPhone takes;
   *   storage: what the app finds stored, by key.
   */
  async phone(options = {}) {
    const phone = new Handset({ app: this.app, bundles: this.bundles, servers: this.#servers, browser: this.#browser, patienceMs: this.#patienceMs })
    this.phones.add(phone)
    this.#measures.push(phone.measures)
    phone.once('closed', () => this.phones.delete(phone))
    try {
      await phone.switchOn(options)
    } catch (reason) {
      await phone.close()
      throw reason
    }
    return phone
  }

  /** 体验评分 over everything that was shown on any phone: { table, over, slow }. */
  report() {
    const packages = this.app.files.packages.map(({ name, bytes }) => ({ name, bytes }))
    return report({ summaries: this.#measures.map((one) => one.summary()), packages })
  }

  async close() {
    await Promise.all([...this.phones].map((phone) => phone.close()))
    await this.#browser?.close()
  }
}
