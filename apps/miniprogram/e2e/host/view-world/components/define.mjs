import * as glassEasel from 'glass-easel'
import { COMPONENTS, EVERYWHERE } from '../../contract/components.mjs'

/** Built-in tag → what its attributes are unless a template gives them. */
export const DEFAULTS = new Map()

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())

function propertiesOf(tag, defaults) {
  const names = [...EVERYWHERE, ...COMPONENTS[tag].attributes].map(camel)
  return Object.fromEntries(names.map((name) => [name, { type: null, value: defaults[name] ?? null }]))
}

function showCommon(element, data) {
  element.toggleAttribute('hidden', Boolean(data.hidden))
  for (const name of EVERYWHERE) {
    if (!name.startsWith('aria-')) continue
    const value = data[camel(name)]
    const attribute = name === 'aria-role' ? 'role' : name
    if (value === null || value === undefined || value === '') element.removeAttribute(attribute)
    else element.setAttribute(attribute, String(value))
  }
}

/**
 * A built-in component: `attached` once it has its element, `updated` then and at every change of its attributes.
 * Both get { element, component, data, memory }; memory is the component's own scratch pad.
 */
export function builtIn(tag, { defaults = {}, attached, updated, detached } = {}) {
  DEFAULTS.set(tag, defaults)
  const memories = new WeakMap()
  const situation = (component) => {
    if (!memories.has(component)) memories.set(component, {})
    return { component, element: component.getBackendElement(), data: component.data, memory: memories.get(component) }
  }
  const refresh = (component) => {
    const now = situation(component)
    if (!now.element) return
    showCommon(now.element, now.data)
    if (now.memory.attached) updated?.(now)
  }
  const definition = new glassEasel.ComponentSpace().defineComponent({
    is: `wx-${tag}`,
    options: { styleScope: glassEasel.StyleScopeManager.globalScope() },
    properties: propertiesOf(tag, defaults),
    lifetimes: {
      attached() {
        const now = situation(this)
        now.memory.attached = true
        attached?.(now)
        refresh(this)
      },
      detached() {
        detached?.(situation(this))
      },
    },
    observers: {
      '**'() {
        refresh(this)
      },
    },
  })
  return [tag, definition]
}

/** A component of WeChat that this host does not draw: a page that shows it stops with its name. */
export function notDrawn(tag, shell) {
  const definition = new glassEasel.ComponentSpace().defineComponent({
    is: `wx-${tag}`,
    lifetimes: {
      attached() {
        shell.viewFault(`component <${tag}> is not drawn by this host`)
      },
    },
  })
  return [tag, definition]
}

/** An event of a component itself: it does not bubble. */
export function emit(component, type, detail) {
  component.triggerEvent(type, detail, { bubbles: false, composed: false })
}
