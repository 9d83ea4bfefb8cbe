import { enginePayload, valueAt } from '../../engine/data-paths.mjs'
import { handle, host, post } from './channel.mjs'
import { keys } from './keys.mjs'
import { tell } from './wx/calls.mjs'

/** What reaches an automation client is JSON. */
const plain = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

function componentAt(key) {
  const component = keys.find(key)
  if (!component) throw new Error('the page or component is gone')
  return component.getMethodCaller()
}

async function callMethod(caller, method, args) {
  if (typeof caller[method] !== 'function') throw new Error(`${caller.is} has no function "${method}"`)
  return plain(await caller[method](...args))
}

function answered(name, options, answer) {
  const promise = Promise.resolve(answer).then((result) => {
    const complete = typeof result === 'object' && result !== null ? result : {}
    if (/:fail/.test(complete.errMsg ?? '')) throw complete
    return { errMsg: `${name}:ok`, ...complete }
  })
  if (![options?.success, options?.fail, options?.complete].some((one) => typeof one === 'function')) return promise
  tell(name, options, promise)
  return undefined
}

function mocked({ method, functionDeclaration, args = [], result }, origin) {
  const isSync = /Sync$/.test(method)
  if (functionDeclaration === undefined) return isSync ? () => result : (options) => answered(method, options, result)
  const replace = host().compileFunction(functionDeclaration)
  return (...given) => {
    const answer = replace.call({ origin }, ...given, ...args)
    return isSync ? answer : answered(method, given[0], answer)
  }
}

/** The app's half of the automation protocol. */
export function serveAutomation({ wx, implemented, mocks, global }) {
  handle('auto.ping', () => null)
  handle('auto.callWx', async ({ method, args }) => {
    if (typeof wx[method] !== 'function') throw new Error(`wx.${method} does not exist`)
    return plain(await wx[method](...args))
  })
  handle('auto.mockWx', (mock) => {
    if (mock.functionDeclaration === undefined && !('result' in mock)) mocks.delete(mock.method)
    else mocks.set(mock.method, mocked(mock, implemented[mock.method]))
  })
  handle('auto.callFunction', async ({ functionDeclaration, args }) => plain(await host().compileFunction(functionDeclaration)(...args)))
  handle('auto.addBinding', ({ name }) => {
    global[name] = (...args) => post({ type: 'binding', name, args: plain(args) })
  })
  handle('auto.data', ({ key, path }) => plain(valueAt(componentAt(key).data, path)))
  handle('auto.setData', ({ key, data }) => new Promise((resolve) => componentAt(key).setData(enginePayload(data), resolve)))
  handle('auto.callMethod', ({ key, method, args }) => callMethod(componentAt(key), method, args))
}
