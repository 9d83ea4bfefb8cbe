import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const HOST = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const require = createRequire(import.meta.url)

/** The engine asks the process whether it is in development; a realm has no process. */
const DEFINE = { process: '{"env":{"NODE_ENV":"production"}}' }

async function bundled(entry, globalName) {
  const { outputFiles } = await build({
    entryPoints: [path.join(HOST, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2020',
    define: DEFINE,
    // One copy of the engine: the adapter's package has its own path to it.
    alias: { 'glass-easel': require.resolve('glass-easel').replace(/\.js$/, '.es.js') },
    logLevel: 'error',
  })
  return outputFiles[0].text
}

/** The host's own programs for the app's world, for a page's document, and for the phone around it. */
export async function buildBundles() {
  const [realm, view, shell] = await Promise.all([bundled('app-world/realm/entry.mjs', '__realm'), bundled('view-world/entry.mjs'), bundled('shell/entry.mjs')])
  return { realm, view, shell }
}
