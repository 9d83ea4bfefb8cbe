import { randomUUID } from 'node:crypto'
import { Refusal } from './refusal.mjs'

const LOGINS_PER_SECOND = 4

/** A code of wx.login from whoever plays WeChat's account server for the test. */
async function loginCode({ loginFrom }) {
  if (!loginFrom) return `host-${randomUUID()}`
  const { url, body } = loginFrom
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) })
  const answer = await response.json()
  if (!response.ok || typeof answer.code !== 'string') throw new Refusal(`the account server gave no code: ${response.status}`)
  return answer.code
}

/** The person's WeChat account. */
export function accountApis(phone) {
  let recent = []
  const limited = () => {
    const now = performance.now()
    recent = [...recent.filter((one) => now - one < 1000), now]
    if (recent.length > LOGINS_PER_SECOND) throw new Refusal('frequency limit: at most 4 calls of login, checkSession and getSetting in a second')
  }
  return {
    async login() {
      limited()
      phone.state.signedIn = true
      return { code: await loginCode(phone.state) }
    },
    checkSession() {
      limited()
      if (!phone.state.signedIn) throw new Refusal('session time out, need relogin')
    },
    getSetting({ withSubscriptions }) {
      limited()
      const { scopes, subscriptions } = phone.state
      return { authSetting: { ...scopes }, ...(withSubscriptions ? { subscriptionsSetting: { mainSwitch: subscriptions.mainSwitch, itemSettings: { ...subscriptions.kept } } } : {}) }
    },
    async openSetting() {
      await phone.shell.ask('question', { kind: 'setting', layout: 'full', title: '设置', actions: [{ name: 'close', label: '返回' }] })
      return { authSetting: { ...phone.state.scopes } }
    },
    async authorize({ scope }) {
      if (phone.state.scopes[scope]) return
      if (phone.state.scopes[scope] === false) throw new Refusal('auth deny')
      const answer = await phone.shell.ask('question', { kind: 'authorize', title: `申请使用 ${scope}`, content: phone.config.permission?.[scope]?.desc, actions: [{ name: 'cancel', label: '拒绝' }, { name: 'confirm', label: '允许' }] })
      phone.state.scopes[scope] = answer.action === 'confirm'
      if (!phone.state.scopes[scope]) throw new Refusal('auth deny')
    },
  }
}
