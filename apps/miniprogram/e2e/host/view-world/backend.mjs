import * as glassEasel from 'glass-easel'
import { COMPONENTS, NOT_DRAWN } from '../contract/components.mjs'
import { withoutRpx } from './rpx.mjs'

const BUILT_IN = new Set([...Object.keys(COMPONENTS), ...NOT_DRAWN])

/** The root of a page is the document's body, as `page` in WXSS means it. */
function elementName(tag) {
  if (tag === 'wx-page') return 'body'
  return BUILT_IN.has(tag) || !tag.includes('-') ? `wx-${tag}` : tag
}

/** The engine on this document. Events come from ./gestures, lengths in rpx are understood in style attributes. */
export class ViewBackend extends glassEasel.CurrentWindowBackendContext {
  constructor(device) {
    super()
    this.document = {
      createElement: (tag) => takingRpx(document.createElement(elementName(tag)), device),
      createTextNode: (text) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
  }

  onEvent() {
    // Nothing is heard by the engine itself.
  }

  setListenerStats() {
    // Every event is heard at the document.
  }
}

function takingRpx(element, device) {
  const setAttribute = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => setAttribute(name, name === 'style' ? withoutRpx(String(value), device) : value)
  return element
}
