/* The phone: it holds the pages' documents and draws what WeChat draws itself. */
import { Frames } from './frames.mjs'
import { Link } from './link.mjs'
import { NativeLayer } from './native.mjs'
import { SHELL_STYLE } from './style.mjs'

let frames
let native

function start({ device }) {
  const phone = document.getElementById('phone')
  Object.assign(phone.style, { width: `${device.width}px`, height: `${device.height}px` })
  native?.dismissAll()
  frames?.clear()
  native = new NativeLayer(document.getElementById('native'))
  frames = new Frames({ link, native, device })
}

const link = new Link({
  start,
  open: (page) => frames.open(page),
  show: (page) => frames.show(page),
  close: (page) => frames.close(page),
  setData: (update) => frames.setData(update),
  page: (question) => frames.ask(question),
  navigationBar: (change) => frames.navigationBar(change),
  question: (question) => native.ask(question),
  dismiss: () => native.dismissAll(),
  toast: (toast) => native.toast(toast),
  hideToast: () => native.hideToast(),
  describe: () => native.describe(),
  locate: ({ target }) => native.locate(target),
})

document.head.append(Object.assign(document.createElement('style'), { textContent: SHELL_STYLE }))
window.__shell = { frameReady: (frameWindow) => frames.ready(frameWindow) }
