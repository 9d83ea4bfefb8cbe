import * as glassEasel from 'glass-easel'

/** The engine's element that a DOM node belongs to. */
export function engineElementOf(node) {
  for (let one = node; one; one = one.parentNode) if (one.__wxElement) return one.__wxElement
  return undefined
}

/** The engine's element with exactly this node, or undefined for what a component drew for itself. */
export function ownEngineElement(node) {
  return node.__wxElement
}

/** A component of the app, not one of WeChat's. */
export function isAppComponent(element) {
  return glassEasel.Component.isComponent(element) && element.getMethodCaller() !== element
}
