import { randomUUID } from 'node:crypto'

/** Buttons that open something of WeChat's. What is returned becomes the detail of the button's event. */
const OPEN = {
  async getPhoneNumber(phone) {
    const answer = await phone.shell.ask('question', { kind: 'phoneNumber', title: '申请获取您的手机号', items: [{ label: phone.state.phoneNumber }], actions: [{ name: 'cancel', label: '不允许' }, { name: 'confirm', label: '允许' }], confirms: true })
    if (answer.action !== 'confirm') return { errMsg: 'getPhoneNumber:fail user deny' }
    return { errMsg: 'getPhoneNumber:ok', code: phone.state.phoneNumberCode ?? `host-${randomUUID()}` }
  },
  async agreePrivacyAuthorization(phone) {
    phone.privacy.agree()
    return {}
  },
  async openSetting(phone) {
    await phone.shell.ask('question', { kind: 'setting', layout: 'full', title: '设置', actions: [{ name: 'close', label: '返回' }] })
    return { authSetting: { ...phone.state.scopes } }
  },
  async share(phone, { pageId, dataset }) {
    phone.state.shared = await phone.askApp('ask.pageEvent', { pageId, method: 'onShareAppMessage', detail: { from: 'button', target: { dataset } } })
    return {}
  },
  contact: async () => ({}),
  feedback: async () => ({}),
}
OPEN.getRealtimePhoneNumber = OPEN.getPhoneNumber

export function openType(phone, params) {
  const open = OPEN[params.openType]
  if (!open) throw new Error(`open-type ${params.openType} is not implemented by this host`)
  return open(phone, params)
}
