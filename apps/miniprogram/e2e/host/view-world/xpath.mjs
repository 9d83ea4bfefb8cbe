import { COMPONENTS } from '../contract/components.mjs'
import { ownEngineElement } from './engine-elements.mjs'

const AXIS = /(^|\/|::|\()([a-z][\w-]*)(?=[[/)\s]|$)/g

/** Tags of WeChat are named wx-… in this document, 'page' is its body, and a role has its browser’s name. */
function translated(expression) {
  return expression.replaceAll('@aria-role', '@role').replace(AXIS, (whole, before, tag) => {
    if (tag === 'page') return `${before}body`
    return Object.hasOwn(COMPONENTS, tag) ? `${before}wx-${tag}` : whole
  })
}

export function byXpath(expression) {
  const path = expression.startsWith('/page') ? `/${expression}` : expression
  const found = document.evaluate(translated(path), document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null)
  return Array.from({ length: found.snapshotLength }, (_, at) => found.snapshotItem(at)).filter((node) => ownEngineElement(node))
}
