import { engineElementOf } from './engine-elements.mjs'
import { fire } from './gestures.mjs'

function type(node, value) {
  const field = node.querySelector('input, textarea')
  if (field.disabled) throw new Error('the field is disabled')
  field.focus()
  field.value = String(value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

const CALLS = {
  'input.input': (node, [value]) => type(node, value),
  'textarea.input': (node, [value]) => type(node, value),
  'switch.tap': (node) => fire(node, 'tap', {}, { touches: [], changedTouches: [] }),
  'scroll-view.scrollTo': (node, [x, y]) => node.scrollTo({ left: x, top: y, behavior: 'instant' }),
  'scroll-view.scrollTop': (node) => node.scrollTop,
  'scroll-view.scrollLeft': (node) => node.scrollLeft,
  'scroll-view.scrollWidth': (node) => node.scrollWidth,
  'scroll-view.scrollHeight': (node) => node.scrollHeight,
  'swiper.swipeTo': (node, [index]) => engineElementOf(node).swipeTo(index),
}

/** What the client calls on a built-in component by name. */
export function controlCalls(name, node, args) {
  if (!CALLS[name]) throw new Error(`${name} is not answered by this host`)
  return CALLS[name](node, args)
}
