import { reportException, reportFault } from './faults.mjs'
import { keys } from './keys.mjs'

/** An event that the view heard and that names a function of a component. */
export function dispatchEvent({ key, method, event }) {
  const component = keys.find(key)
  // Its page or itself is gone: the event was on its way while it was removed.
  if (!component) return
  const caller = component.getMethodCaller()
  if (typeof caller[method] !== 'function') {
    reportFault('event', `${component.is} has no function "${method}" to handle ${event.type}`)
    return
  }
  try {
    caller[method](event)
  } catch (reason) {
    reportException(reason, `${method} of ${component.is}`)
  }
}
