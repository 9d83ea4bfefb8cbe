import { host } from './channel.mjs'

const loaded = new Map()

function resolved(from, target) {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  // WeChat resolves a bare path against the requiring file, like a relative one.
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  const path = parts.join('/')
  return path.endsWith('.js') ? path : `${path}.js`
}

/** Runs a file of the package once and returns what it exports. */
export function requireFile(file) {
  const known = loaded.get(file)
  if (known) return known.exports
  const run = host().compile(file)
  if (!run) throw new Error(`module '${file}' is not defined: no loaded package holds it`)
  const module = { exports: {} }
  loaded.set(file, module)
  const require = (target) => requireFile(resolved(file, target))
  run(require, module, module.exports)
  return module.exports
}
