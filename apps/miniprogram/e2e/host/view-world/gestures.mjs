import * as glassEasel from 'glass-easel'
import { Hover } from './hover.mjs'
import { engineElementOf } from './engine-elements.mjs'

const TAP_SLOP_PX = 10
const LONG_PRESS_MS = 350
const FROM_DOCUMENT = ['transitionend', 'animationstart', 'animationiteration', 'animationend']

const touchesOf = (list) =>
  [...list].map(({ identifier, pageX, pageY, clientX, clientY }) => ({ identifier, pageX, pageY, clientX, clientY, force: 1 }))

function isDisabled(element) {
  return Boolean(element.closest?.('wx-button[disabled]'))
}

/** WeChat's touch events out of the browser's: touchstart … touchend, tap, longpress. A mouse counts as one finger. */
export class Gestures {
  #press
  #hover = new Hover()

  listen() {
    const options = { capture: true, passive: false }
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) document.addEventListener(type, (event) => this.#touched(event), options)
    document.addEventListener('mousedown', (event) => this.#mouse('touchstart', event), options)
    document.addEventListener('mousemove', (event) => event.buttons === 1 && this.#mouse('touchmove', event), options)
    document.addEventListener('mouseup', (event) => this.#mouse('touchend', event), options)
    for (const type of FROM_DOCUMENT) document.addEventListener(type, (event) => fire(event.target, type, {}, {}), true)
  }

  #touched(event) {
    this.#heard(event.type, event.target, touchesOf(event.touches), touchesOf(event.changedTouches), event)
  }

  #mouse(type, event) {
    // A finger is followed by mouse events that repeat it.
    if (event.sourceCapabilities?.firesTouchEvents) return
    const finger = [{ identifier: 0, pageX: event.pageX, pageY: event.pageY, clientX: event.clientX, clientY: event.clientY, force: 1 }]
    this.#heard(type, type === 'touchstart' ? event.target : (this.#press?.node ?? event.target), type === 'touchend' ? [] : finger, finger, event)
  }

  /** A finger that an automation client describes (its typings say changeTouches); without a place it is in the element's middle. */
  touch(type, node, { touches, changeTouches, changedTouches = changeTouches }) {
    const { left, top, width, height } = node.getBoundingClientRect()
    const [clientX, clientY] = [left + width / 2, top + height / 2]
    const finger = { identifier: 0, clientX, clientY, pageX: clientX + window.scrollX, pageY: clientY + window.scrollY, force: 1 }
    const given = (list) => list?.map((one) => ({ ...finger, ...one }))
    this.#heard(type, node, given(touches) ?? (type === 'touchend' ? [] : [finger]), changedTouches?.length ? given(changedTouches) : [finger], { cancelable: false })
  }

  #heard(type, node, touches, changedTouches, original) {
    const [finger] = changedTouches
    if (type === 'touchstart') this.#pressed(node, finger)
    if (type === 'touchmove' || type === 'touchcancel') this.#moved(type, finger)
    const { defaultPrevented } = fire(node, type, {}, { touches, changedTouches })
    if (defaultPrevented && original.cancelable) original.preventDefault()
    if (type === 'touchend') this.#released(finger, changedTouches)
  }

  #pressed(node, finger) {
    const press = { node, finger, longPressed: false }
    this.#press = press
    press.timer = setTimeout(() => this.#longPress(press), LONG_PRESS_MS)
    this.#hover.start(node)
  }

  #moved(type, finger) {
    const press = this.#press
    if (!press) return
    const far = Math.hypot(finger.clientX - press.finger.clientX, finger.clientY - press.finger.clientY) > TAP_SLOP_PX
    if (!far && type !== 'touchcancel') return
    clearTimeout(press.timer)
    this.#press = undefined
    this.#hover.cancel()
  }

  #longPress(press) {
    const touches = [press.finger]
    const { heard } = fire(press.node, 'longpress', at(press.finger), { touches, changedTouches: touches })
    fire(press.node, 'longtap', at(press.finger), { touches, changedTouches: touches })
    press.longPressed = heard
  }

  #released(finger, changedTouches) {
    const press = this.#press
    if (!press) return
    clearTimeout(press.timer)
    this.#press = undefined
    this.#hover.end()
    // Who listens to a long press gets no tap after it.
    if (press.longPressed) return
    fire(press.node, 'tap', at(press.finger), { touches: [], changedTouches })
  }
}

const at = (finger) => ({ x: finger.pageX, y: finger.pageY })

/** Sends an event up from a DOM node. Tells whether somebody caught it and whether anybody listens at all. */
export function fire(node, type, detail, extraFields, { bubbles = true } = {}) {
  const element = engineElementOf(node)
  if (!element || (type === 'tap' && isDisabled(node))) return { defaultPrevented: false, heard: false }
  const event = new glassEasel.Event(type, detail, { bubbles, composed: true, capturePhase: true, extraFields })
  event.dispatch(element)
  return { defaultPrevented: event.defaultPrevented(), heard: isHeard(element, type) }
}

function isHeard(element, type) {
  for (let one = element; one; one = one.parentNode ?? one.getHostNode?.()) if (one._$eventTarget?.listeners?.[type]) return true
  return false
}
