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
      state.opened.push(received(phone, filePath, 'file doesn’t exist'))
    },
    /** Which chat it goes to is asked and answered in WeChat; the app learns only that it went. */
    shareFileMessage({ filePath, fileName }) {
      state.handedOn.push({ ...received(phone, filePath, 'file not exist'), ...(fileName ? { name: fileName } : {}) })
    },
    /** The map is WeChat's own page; the app learns nothing from it. */
    openLocation({ latitude, longitude, name = '', address = '' }) {
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw new Refusal('invalid coordinates')
      state.mapped.push({ latitude, longitude, name, address })
    },
    setKeepScreenOn({ keepScreenOn }) {
      state.keepsScreenOn = keepScreenOn
    },
    vibrateShort: () => undefined,
    startPullDownRefresh: () => phone.askApp('ask.pageEvent', { pageId: phone.front(), method: 'onPullDownRefresh' }).then(() => undefined),
  }
}

/** A file that leaves the app: its name, how large it is, and its first four bytes, which tell what it really is. */
function received(phone, filePath, missing) {
  const bytes = phone.files.read(filePath)
  if (!bytes) throw new Refusal(missing)
  return { name: filePath.split('/').at(-1), size: bytes.length, begins: bytes.subarray(0, 4).toString('latin1') }
}
