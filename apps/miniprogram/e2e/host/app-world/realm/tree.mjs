import * as glassEasel from 'glass-easel'
import { COMPONENTS, NOT_DRAWN } from '../../contract/components.mjs'
import { Engine, listenToEngine } from '../../engine/code-space.mjs'
import { adoptCaller, forget } from './crossing.mjs'
import { reportException } from './faults.mjs'
import { keys } from './keys.mjs'

/** Components that were created and whose page has not yet been drawn with them. */
const waitingForReady = new Set()
let current

export function engine() {
  return current
}

/** In the app's world built-in components are only places in the tree; they are drawn in the view. */
function builtIns() {
  return [...Object.keys(COMPONENTS), ...NOT_DRAWN].map((tag) => [tag, new glassEasel.ComponentSpace().defineComponent({ is: `wx-${tag}` })])
}

export function startEngine(templates) {
  listenToEngine((error, where) => reportException(error, where))
  current = new Engine({
    backend: new glassEasel.EmptyBackendContext(),
    templates,
    builtIns: builtIns(),
    onCreated(caller) {
      keys.created(caller._$)
      waitingForReady.add(caller._$)
      adoptCaller(caller)
    },
    onDetached(caller) {
      waitingForReady.delete(caller._$)
      keys.detached(caller._$)
      forget(caller._$)
    },
  })
}

/** The view has drawn this root: its new components are ready, the innermost first. */
export function triggerReady(rootKey) {
  const own = [...waitingForReady].filter((component) => isUnder(keys.keyOf(component), rootKey) && glassEasel.Element.isAttached(component))
  for (const component of own.reverse()) {
    waitingForReady.delete(component)
    component.triggerLifetime('ready', [])
  }
}

function isUnder(key, rootKey) {
  return key !== undefined && (key === rootKey || key.startsWith(`${rootKey}/`))
}

/** Attaches a root without a backend, so that the lifetimes run. */
export function attach(component) {
  glassEasel.Element.pretendAttached(component)
}

export function release(component) {
  glassEasel.Element.pretendDetached(component)
}
