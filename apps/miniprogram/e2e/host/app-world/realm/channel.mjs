import { described } from './explanations.mjs'

/** The one way out of the app's world: JSON texts, as between WeChat's two threads. */
let bridge
let lastCall = 0
const waiting = new Map()
const handlers = new Map()

export function connect(given) {
  bridge = given
  return receive
}

/** The host's side of the bridge; only what cannot be a message (compiling, timers) is called directly. */
export function host() {
  return bridge
}

export function post(message) {
  bridge.post(JSON.stringify(message))
}

/** Asks the other side; rejects with { message, ...facts } when it refuses. */
export function ask(method, params) {
  lastCall += 1
  const id = lastCall
  post({ type: 'ask', id, method, params })
  return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
}

/** What to do with a message of this type. */
export function handle(type, handler) {
  handlers.set(type, handler)
}

function settle({ id, result, refusal }) {
  const { resolve, reject } = waiting.get(id)
  waiting.delete(id)
  if (refusal) reject(refusal)
  else resolve(result)
}

async function answer({ id, method, params }) {
  try {
    const handler = handlers.get(method)
    if (!handler) throw new Error(`the app’s world has no ${method}`)
    post({ type: 'answer', id, result: (await handler(params)) ?? null })
  } catch (reason) {
    post({ type: 'answer', id, refusal: { message: described(reason).message } })
  }
}

function receive(text) {
  const message = JSON.parse(text)
  if (message.type === 'settle') settle(message)
  else if (message.type === 'question') void answer(message)
  else handlers.get(message.type)?.(message)
}
