import { Refusal } from './refusal.mjs'

const DOCUMENTS = new Set(['doc', 'xls', 'ppt', 'pdf', 'docx', 'xlsx', 'pptx'])

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
    /** What WeChat shows it with is its own; the app learns only whether there was such a file of a kind that it opens. */
    openDocument({ filePath, fileType }) {
      const kind = fileType ?? filePath.split('.').at(-1)
      if (!DOCUMENTS.has(kind)) throw new Refusal('filetype not supported')
      if (!phone.files.read(filePath)) throw new Refusal('file doesn’t exist')
      state.opened.push(kind)
    },
    setKeepScreenOn({ keepScreenOn }) {
      state.keepsScreenOn = keepScreenOn
    },
    vibrateShort: () => undefined,
    startPullDownRefresh: () => phone.askApp('ask.pageEvent', { pageId: phone.front(), method: 'onPullDownRefresh' }).then(() => undefined),
  }
}
