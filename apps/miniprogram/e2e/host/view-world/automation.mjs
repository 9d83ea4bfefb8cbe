import { fire } from './gestures.mjs'
import { controlCalls } from './control-calls.mjs'
import { engineElementOf, isAppComponent, ownEngineElement } from './engine-elements.mjs'
import { ElementRegistry } from './registry.mjs'
import { ownerForSearch, select } from './selectors.mjs'
import { wxml } from './wxml.mjs'
import { byXpath } from './xpath.mjs'

const WINDOW_PROPERTIES = {
  'document.documentElement.scrollWidth': () => document.documentElement.scrollWidth,
  'document.documentElement.scrollHeight': () => Math.max(document.documentElement.scrollHeight, document.body.scrollHeight),
  'document.body.scrollTop': () => document.body.scrollTop,
  'document.documentElement.scrollTop': () => document.documentElement.scrollTop,
}

function windowProperty(name) {
  if (!WINDOW_PROPERTIES[name]) throw new Error(`window property ${name} is not answered by this host`)
  return WINDOW_PROPERTIES[name]()
}

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

function propertyOf(node, name) {
  const field = node.querySelector(':scope > .wx-field > input, :scope > .wx-field > textarea')
  if (field && name === 'value') return field.value
  return engineElementOf(node)?.data?.[camel(name)]
}

function publicProperties(node) {
  return Object.fromEntries(Object.keys(engineElementOf(node)?.data ?? {}).map((name) => [name, true]))
}

function attributeOf(node, name) {
  const element = engineElementOf(node)
  if (name === 'class') return element.class ?? ''
  if (name === 'id') return element.id ?? ''
  if (name === 'style') return node.getAttribute('style') ?? ''
  if (name.startsWith('data-')) return element.dataset?.[camel(name.slice(5))] ?? null
  return element.data?.[camel(name)] ?? null
}

/** The middle of an element, brought into sight, and whether a finger would reach it there. */
function point(node) {
  node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const { left, top, width, height } = node.getBoundingClientRect()
  const [x, y] = [left + width / 2, top + height / 2]
  const hit = document.elementFromPoint(x, y)
  const reached = hit !== null && (node === hit || node.contains(hit) || (hit !== document.body && hit.contains(node) && hit.localName === 'wx-label'))
  return { x, y, visible: width > 0 && height > 0, reached, over: hit ? `<${hit.localName} class="${hit.className}">` : 'nothing' }
}

/** The view's half of the automation protocol, for one page. */
export class Automation {
  #registry
  #tree
  #gestures

  constructor({ tree, gestures, pageId }) {
    this.#gestures = gestures
    this.#tree = tree
    this.#registry = new ElementRegistry(pageId)
  }

  #describe(node) {
    return this.#registry.describe(node, (element) => this.#tree.keyOf(element))
  }

  #top(elementId) {
    return elementId === undefined ? document.body : this.#registry.find(elementId)
  }

  #search({ selector, elementId }) {
    const top = this.#top(elementId)
    return select(selector, top, ownerForSearch(ownEngineElement(top) ?? engineElementOf(top)))
  }

  answer(method, params) {
    const node = params.elementId === undefined ? undefined : this.#registry.find(params.elementId)
    switch (method) {
      case 'getElements':
        return { elements: this.#search(params).map((one) => this.#describe(one)) }
      case 'getElement':
        return this.#first(this.#search(params), params.selector)
      case 'getElementsByXpath':
        return { elements: byXpath(params.selector).map((one) => this.#describe(one)) }
      case 'getElementByXpath':
        return this.#first(byXpath(params.selector), params.selector)
      case 'getWindowProperties':
        return { properties: params.names.map(windowProperty) }
      case 'point':
        return point(node)
      default:
        return this.#aboutElement(method, node, params)
    }
  }

  #first([node], selector) {
    if (!node) throw new Error(`no element matches ${selector}`)
    return this.#describe(node)
  }

  #aboutElement(method, node, params) {
    switch (method) {
      case 'getDOMProperties':
        return { properties: params.names.map((name) => node[name] ?? null) }
      case 'getProperties':
        return { properties: params.names.map((name) => (name === '__propPublic' ? publicProperties(node) : (propertyOf(node, name) ?? null))) }
      case 'getAttributes':
        return { attributes: params.names.map((name) => attributeOf(node, name)) }
      case 'getStyles':
        return { styles: params.names.map((name) => getComputedStyle(node).getPropertyValue(name)) }
      case 'getOffset':
        return offsetOf(node)
      case 'getWXML':
        return { wxml: wxml(node, params.type) }
      case 'callFunction':
        return { result: controlCalls(params.functionName, node, params.args) ?? null }
      case 'triggerEvent':
        return this.#trigger(node, params)
      case 'touchstart':
      case 'touchmove':
      case 'touchend':
        return void this.#gestures.touch(method, node, params)
      case 'dispatchEvent':
        return void fire(node, params.eventName ?? params.type, params.eventInit?.detail ?? params.detail ?? {}, {}, { bubbles: true })
      default:
        throw new Error(`${method} of an element is not answered by this host`)
    }
  }

  /** What a component of WeChat or of the app tells its owner. */
  #trigger(node, { type, detail }) {
    const element = ownEngineElement(node) ?? engineElementOf(node)
    if (isAppComponent(element)) element.triggerEvent(type, detail ?? {}, {})
    else fire(node, type, detail ?? {}, { touches: [], changedTouches: [] }, { bubbles: type === 'tap' })
    return {}
  }
}

function offsetOf(node) {
  const { left, top } = node.getBoundingClientRect()
  return { left: left + window.scrollX, top: top + window.scrollY }
}
