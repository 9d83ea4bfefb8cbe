import { App, getApp, launchApp } from './app.mjs'
import { serveAutomation } from './automation.mjs'
import { connect, handle, post } from './channel.mjs'
import { constructors } from './components.mjs'
import { createConsole } from './console.mjs'
import { applied } from './crossing.mjs'
import { dispatchEvent } from './events.mjs'
import { requireFile } from './modules.mjs'
import { servePrivacy } from './privacy.mjs'
import { described } from './explanations.mjs'
import { reportException } from './faults.mjs'
import { numberPagesAfter } from './pages.mjs'
import { Router } from './router.mjs'
import { engine, startEngine } from './tree.mjs'
import { createWx } from './wx/facade.mjs'
import { fileApis } from './wx/file-system.mjs'
import { listeners } from './wx/listeners.mjs'
import { createSelectorQuery } from './wx/selector-query.mjs'
import { Storage, storageApis } from './wx/storage.mjs'
import { systemApis } from './wx/system.mjs'

function wxParts(seed, bridge, router) {
  const system = systemApis({ device: seed.device, launch: seed.launch, appId: seed.appId, nextTick: (run) => void bridge.setTimer(run, 0) })
  const storage = storageApis(new Storage(seed.storage))
  return {
    sync: { ...system.sync, ...storage.sync, ...fileApis(seed.files).sync, createSelectorQuery: () => createSelectorQuery(router.top?.key) },
    local: { ...system.local, ...storage.local },
    route: (type, options) => router.route(type, options),
  }
}

function listenToHost(seed, router) {
  handle('event', dispatchEvent)
  handle('applied', ({ id }) => applied(id))
  handle('drawn', ({ pageId }) => router.find(pageId)?.drawn())
  handle('pageEvent', ({ pageId, method, detail }) => router.find(pageId)?.call(method, detail))
  handle('ask.pageEvent', ({ pageId, method, detail }) => router.find(pageId)?.call(method, detail))
  handle('back', () => router.route('navigateBack', {}))
  handle('switchTab', ({ path }) => router.route('switchTab', { url: `/${path}` }))
  handle('appHidden', () => router.appHidden())
  handle('appShown', ({ options }) => router.appShown(options))
  handle('device', ({ device }) => {
    Object.assign(seed.device, device)
  })
  handle('network', (status) => listeners.emit('NetworkStatusChange', status))
  handle('unhandled', ({ reason }) => listeners.emit('UnhandledRejection', reason))
}

function global(bridge) {
  return {
    setTimeout: (run, ms, ...args) => bridge.setTimer(() => run(...args), ms),
    setInterval: (run, ms, ...args) => bridge.setTimer(() => run(...args), ms, true),
    clearTimeout: bridge.clearTimer,
    clearInterval: bridge.clearTimer,
  }
}

async function start(seed, bridge, router) {
  try {
    startEngine(bridge.sharedTemplates())
    engine().addTemplates(bridge.enterPackage(''))
    requireFile('app.js')
    launchApp(seed.launch)
    await router.launch(seed.launch)
    post({ type: 'launched' })
  } catch (reason) {
    reportException(reason, 'launch')
    post({ type: 'launchFailed', ...described(reason) })
  }
}

/** Starts the app's world. `scope` is its global object; only what WeChat has is put there. */
export function boot(bridge, seedJson, scope) {
  const seed = JSON.parse(seedJson)
  const receive = connect(bridge)
  const mocks = new Map()
  numberPagesAfter(seed.lastPageId)
  const router = new Router({
    ...seed.app,
    allPages: seed.pages,
    enterPackage(root) {
      const add = bridge.enterPackage(root)
      if (add) engine().addTemplates(add)
    },
  })
  const { wx, implemented } = createWx({ parts: wxParts(seed, bridge, router), namesOfWeChat: seed.namesOfWeChat, mocks })
  const getCurrentPages = () => router.stack.map((page) => page.caller)
  Object.assign(scope, global(bridge), constructors(), { wx, App, getApp, getCurrentPages, console: createConsole(), __wxConfig: { appLaunchInfo: seed.launch } })
  listenToHost(seed, router)
  serveAutomation({ wx, implemented, mocks, global: scope })
  servePrivacy()
  void start(seed, bridge, router)
  return receive
}

/** What an unhandled rejection looks like to the app and to the host. */
export function rejected(reason) {
  reportException(reason, 'promise')
  listeners.emit('UnhandledRejection', { reason, promise: undefined })
}
