import { ask, handle, post } from '../channel.mjs'
import { outcome, tell } from './calls.mjs'
import { arrayBufferToBase64, base64ToArrayBuffer } from './base64.mjs'

let lastTask = 0
/** taskId → listeners by event name */
const running = new Map()

handle('task', ({ taskId, event, detail }) => {
  for (const listener of running.get(taskId)?.get(event) ?? []) listener(detail)
})

function sendable(options) {
  return options.data instanceof ArrayBuffer ? { ...options, data: { base64: arrayBufferToBase64(options.data) } } : options
}

function received({ base64, ...result }) {
  return base64 === undefined ? result : { ...result, data: base64ToArrayBuffer(base64) }
}

function eventName(method) {
  const name = method.replace(/^(?:on|off)/, '')
  return name[0].toLowerCase() + name.slice(1)
}

/** wx.request and its like: they hand out a task, and run on the phone's side. */
export function taskApi(name, spec) {
  return (options = {}) => {
    lastTask += 1
    const taskId = lastTask
    const listeners = new Map()
    running.set(taskId, listeners)
    const done = outcome(name, spec, options, async () => received(await ask('wx', { name, taskId, options: sendable(options) })))
    tell(name, options, done)
    void done.catch(() => undefined).then(() => running.delete(taskId))
    return handleOf(spec.task, taskId, listeners)
  }
}

function handleOf(methods, taskId, listeners) {
  const task = {}
  for (const method of methods) {
    if (method === 'abort') task.abort = () => post({ type: 'abort', taskId })
    else if (method.startsWith('on')) task[method] = (listener) => void listeners.set(eventName(method), [...(listeners.get(eventName(method)) ?? []), listener])
    else task[method] = (listener) => void listeners.set(eventName(method), (listeners.get(eventName(method)) ?? []).filter((one) => listener && one !== listener))
  }
  return task
}
