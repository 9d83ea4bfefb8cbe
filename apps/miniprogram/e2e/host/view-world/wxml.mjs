import { DEFAULTS } from './components/define.mjs'
import { ownEngineElement } from './engine-elements.mjs'
import { tagOf } from './selectors.mjs'

const escaped = (text) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one])

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function attributes(element, tag) {
  const defaults = DEFAULTS.get(tag) ?? {}
  const shown = [
    ['class', element.class],
    ['id', element.id],
    ...Object.entries(element.dataset ?? {}).map(([name, value]) => [`data-${kebab(name)}`, value]),
    ...Object.entries(element.data ?? {})
      .filter(([name, value]) => (typeof value === 'string' || typeof value === 'number' || value === true) && value !== defaults[name])
      .map(([name, value]) => [kebab(name), value]),
  ]
  return shown
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => ` ${name}="${escaped(typeof value === 'object' ? JSON.stringify(value) : String(value))}"`)
    .join('')
}

function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent)
  const element = node.nodeType === Node.ELEMENT_NODE ? ownEngineElement(node) : undefined
  if (!element) return ''
  return `<${tagOf(node)}${attributes(element, tagOf(node))}>${inner(node)}</${tagOf(node)}>`
}

function inner(node) {
  return [...node.childNodes].map(written).join('')
}

/** An element as WXML: what a component drew for itself is left out. */
export function wxml(node, type) {
  return type === 'outer' ? written(node) : inner(node)
}
