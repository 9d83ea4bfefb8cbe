import { Refusal } from './refusal.mjs'

/** Small things the phone does. */
export function serviceApis(phone) {
  const { state, shell } = phone
  return {
    getNetworkType: () => ({ networkType: state.networkType, hasSystemProxy: false }),
    setClipboardData({ data }) {
      state.clipboard = data
      shell.tell('toast', { kind: 'toast', title: '内容已复制', icon: 'none', duration: 1500 })
      return { data }
    },
    getClipboardData: () => ({ data: state.clipboard }),
    async makePhoneCall({ phoneNumber }) {
      const answer = await shell.ask('question', { kind: 'call', items: [{ label: `呼叫 ${phoneNumber}` }] })
      if (answer.action === 'cancel') throw new Refusal('cancel')
      state.called.push(phoneNumber)
    },
    setKeepScreenOn({ keepScreenOn }) {
      state.keepsScreenOn = keepScreenOn
    },
    vibrateShort: () => undefined,
    startPullDownRefresh: () => phone.askApp('ask.pageEvent', { pageId: phone.front(), method: 'onPullDownRefresh' }).then(() => undefined),
  }
}
