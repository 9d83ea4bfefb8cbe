import { post } from './channel.mjs'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug']

function shown(value, depth = 0) {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value === 'function') return `[function ${value.name}]`
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > 5) return '[…]'
  if (Array.isArray(value)) return value.map((one) => shown(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, depth + 1)]))
}

/** The app's console: what it prints goes to the host and to whoever listens. */
export function createConsole() {
  const console = {}
  for (const level of LEVELS) console[level] = (...args) => post({ type: 'log', level, args: args.map((one) => shown(one) ?? null) })
  for (const name of ['group', 'groupCollapsed', 'groupEnd', 'time', 'timeEnd', 'count', 'table']) console[name] = () => undefined
  return Object.assign(console, { trace: console.log, assert: (holds, ...args) => (holds ? undefined : console.error(...args)) })
}
