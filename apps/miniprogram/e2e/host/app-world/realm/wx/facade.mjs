import { APIS, USER_DATA_PATH } from '../../../contract/index.mjs'
import { ask } from '../channel.mjs'
import { reportFault } from '../faults.mjs'
import { asynchronous } from './calls.mjs'
import { listeners } from './listeners.mjs'
import { namesReadInVain } from './missing.mjs'
import { taskApi } from './tasks.mjs'

function listenerApi(name) {
  const event = name.replace(/^(?:on|off)/, '')
  return name.startsWith('off') ? (listener) => listeners.off(event, listener) : (listener) => listeners.on(event, listener)
}

function implementation(name, spec, { sync, local, route }) {
  switch (spec.kind) {
    case 'sync':
      return sync[name]
    case 'local':
      return asynchronous(name, spec, (options) => local[name](options))
    case 'route':
      return asynchronous(name, spec, (options) => route(name, options))
    case 'listener':
      return listenerApi(name)
    case 'task':
      return taskApi(name, spec)
    default:
      return asynchronous(name, spec, (options) => ask('wx', { name, options }))
  }
}

/** WeChat has it, this host not: calling it says so by name, also to an app that catches everything. */
function unimplemented(name) {
  return () => {
    const message = `wx.${name} is not implemented by this host`
    reportFault('wx', message)
    throw new Error(message)
  }
}

/**
 * The app's `wx`. Reading a name that WeChat does not have gives undefined, as on a phone; a name it has and this host lacks
 * throws when it is called.
 */
export function createWx({ parts, namesOfWeChat, mocks }) {
  const known = new Set(namesOfWeChat)
  const implemented = {}
  for (const [name, spec] of Object.entries(APIS)) implemented[name] = implementation(name, spec, parts)
  implemented.env = { USER_DATA_PATH }
  const wx = new Proxy(implemented, {
    get(target, name) {
      if (mocks.has(name)) return mocks.get(name)
      if (name in target || typeof name === 'symbol') return target[name]
      if (known.has(name)) return unimplemented(name)
      namesReadInVain.add(name)
      return undefined
    },
  })
  return { wx, implemented }
}
