import { enginePayload } from '../../engine/data-paths.mjs'
import { post } from './channel.mjs'
import { reportFault } from './faults.mjs'
import { keys } from './keys.mjs'

/** WeChat refuses to carry more than 1 MB at once, and warns from 256 KB. */
const REFUSED_CHARACTERS = 1024 * 1024

let lastUpdate = 0
const callbacks = new Map()
/** Updates made while their page has no key yet: during its creation. */
let early = []
/** Components that have left. A framework’s late update of one is overlooked, as in WeChat. */
const gone = new WeakSet()

/** Gives a component of the app the setData that crosses to the view. */
export function adoptCaller(caller) {
  caller.setData = (payload, callback) => setData(caller, payload, callback)
  caller.updateData = caller.setData
  caller.getPageId = () => `pageId:${Number.parseInt(keys.keyOf(caller._$), 10)}`
  for (const name of ['replaceDataOnPath', 'spliceArrayDataOnPath', 'applyDataUpdates']) {
    caller[name] = () => {
      throw new Error(`${name} is not carried by this host: use setData`)
    }
  }
}

export function forget(component) {
  gone.add(component)
}

/** What crosses is JSON: functions and undefined stay behind, on both sides. */
function carried(caller, payload) {
  const kept = {}
  for (const [path, value] of Object.entries(payload ?? {})) {
    if (value === undefined) reportFault('setData', `setData of ${caller.is}: "${path}" is undefined, which WeChat does not carry`, { level: 'warning' })
    else kept[path] = value
  }
  return JSON.stringify(kept)
}

function setData(caller, payload, callback) {
  if (gone.has(caller._$)) return
  const json = carried(caller, payload)
  if (json.length > REFUSED_CHARACTERS) {
    reportFault('setData', `setData of ${caller.is} carries ${Math.round(json.length / 1024)} KB; WeChat refuses more than 1024 KB`)
    return
  }
  lastUpdate += 1
  if (callback) callbacks.set(lastUpdate, () => callback.call(caller))
  send({ component: caller._$, id: lastUpdate, json })
  caller._$.setData(enginePayload(JSON.parse(json)))
}

function send(update) {
  const key = keys.keyOf(update.component)
  if (key === undefined) early.push(update)
  else post({ type: 'setData', key, path: update.component.is, id: update.id, json: update.json })
}

/** To be called when a root got its key. */
export function sendEarlyUpdates() {
  const updates = early
  early = []
  updates.forEach(send)
}

/** The view has applied an update. */
export function applied(id) {
  const callback = callbacks.get(id)
  callbacks.delete(id)
  callback?.()
}
