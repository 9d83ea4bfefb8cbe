import { reportException, reportFault } from './faults.mjs'
import { listeners } from './wx/listeners.mjs'

/** Functions of App() that WeChat calls, and the listener of `wx` that hears the same. */
const HEARD = { onError: 'Error', onUnhandledRejection: 'UnhandledRejection', onPageNotFound: 'PageNotFound', onShow: 'AppShow', onHide: 'AppHide' }

let app

/** App() as app.js sees it. */
export function App(options) {
  if (app) {
    reportFault('app', 'App() was called twice')
    return
  }
  app = options
  for (const [method, event] of Object.entries(HEARD)) {
    listeners.on(event, (...args) => (typeof app[method] === 'function' ? app[method](...args) : undefined))
  }
}

export function getApp() {
  return app
}

export function launchApp(options) {
  if (!app) throw new Error('app.js does not call App()')
  try {
    app.onLaunch?.(options)
  } catch (reason) {
    reportException(reason, 'App.onLaunch')
  }
  listeners.emit('AppShow', options)
}
