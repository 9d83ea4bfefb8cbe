import { APIS } from '../contract/index.mjs'

const DECLARED = [...new Set(Object.values(APIS).flatMap(({ privacy }) => (privacy ? [privacy] : [])))]

/** What a test may put on the phone or read from it. `kept` is what the phone wrote down before a restart. */
export function firstState(kept) {
  return {
    networkType: 'wifi',
    album: [],
    chatFiles: [],
    places: [],
    scan: undefined,
    phoneNumber: '138****0000',
    phoneNumberCode: undefined,
    loginFrom: undefined,
    signedIn: false,
    scopes: {},
    clipboard: '',
    called: [],
    opened: [],
    handedOn: [],
    mapped: [],
    shared: undefined,
    keepsScreenOn: false,
    subscriptions: { mainSwitch: true, templates: {}, kept: {} },
    privacy: { declared: DECLARED, agreed: false, contractName: '《四邻议事小程序隐私保护指引》' },
    ...kept,
  }
}
