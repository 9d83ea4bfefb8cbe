import { performance } from 'node:perf_hooks'
import { APIS } from '../contract/index.mjs'
import { Refusal } from './refusal.mjs'

const QUIET_MS = 10_000
const REFUSED = 'privacy permission is not authorized'

/** The privacy guide of the account: what it declares, and whether this person has agreed to it. */
export class Privacy {
  #phone
  #refusedAt = -Infinity

  constructor(phone) {
    this.#phone = phone
  }

  /** Lets an API pass that touches personal data, or refuses it as WeChat does. */
  async allow(name) {
    const kind = APIS[name]?.privacy
    if (!kind) return
    const { declared, agreed } = this.#phone.state.privacy
    if (!declared.includes(kind)) {
      this.#phone.measures.fault({ kind: 'privacy', message: `${name}: ${kind} is not declared in the privacy guide` })
      throw new Refusal('api scope is not declared in the privacy agreement', { errno: 112 })
    }
    if (!agreed) await this.ask(name)
  }

  async ask(referrer) {
    const decision = await this.#phone.askApp('privacy.ask', { referrer })
    const agreed = decision.listener ? decision.event === 'agree' : await this.#officialDialog()
    if (!agreed) throw new Refusal(REFUSED, { errno: decision.listener ? 103 : 104 })
    this.agree()
  }

  agree() {
    this.#phone.state.privacy.agreed = true
    this.#phone.keep()
  }

  /** WeChat's own dialog, which after a refusal keeps quiet for ten seconds. */
  async #officialDialog() {
    if (performance.now() - this.#refusedAt < QUIET_MS) return false
    const answer = await this.#phone.shell.ask('question', { kind: 'privacy', layout: 'center', title: '用户隐私保护提示', content: `请阅读并同意${this.#phone.state.privacy.contractName}`, actions: [{ name: 'cancel', label: '拒绝' }, { name: 'confirm', label: '同意' }] })
    const agreed = answer.action === 'confirm'
    if (!agreed) this.#refusedAt = performance.now()
    return agreed
  }

  apis() {
    return {
      getPrivacySetting: () => ({ needAuthorization: !this.#phone.state.privacy.agreed, privacyContractName: this.#phone.state.privacy.contractName }),
      openPrivacyContract: () => void this.#phone.shell.ask('question', { kind: 'privacyContract', layout: 'full', title: this.#phone.state.privacy.contractName, actions: [{ name: 'close', label: '返回' }] }),
      requirePrivacyAuthorize: async () => {
        if (!this.#phone.state.privacy.agreed) await this.ask('requirePrivacyAuthorize')
      },
    }
  }
}
