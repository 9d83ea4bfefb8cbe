import { post } from './channel.mjs'
import { described } from './explanations.mjs'

/** Something WeChat would have shown as an error: counted, and told to whoever listens. */
export function reportException(reason, where) {
  post({ type: 'exception', where, ...described(reason) })
}

/** Something WeChat refuses or warns of without throwing into the app. */
export function reportFault(kind, message, facts = {}) {
  post({ type: 'fault', kind, message, ...facts })
}
