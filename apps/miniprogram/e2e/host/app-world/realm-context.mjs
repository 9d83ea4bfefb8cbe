import vm from 'node:vm'

/** What the language brings along and WeChat's phones do not have, or not everywhere. */
const ABSENT = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'console']

/** A realm of its own, where code made from texts is refused as in WeChat (no eval, no new Function). */
export function createRealm() {
  const scope = vm.createContext({}, { name: 'weapp', codeGeneration: { strings: false, wasm: false } })
  const evaluate = (source, filename) => new vm.Script(source, { filename }).runInContext(scope)
  for (const name of ABSENT) evaluate(`delete globalThis.${name}`, 'weapp-host/realm.js')
  return { scope: evaluate('globalThis', 'weapp-host/realm.js'), evaluate }
}
