// Bytes of the WeChat build against our own budget (WeChat allows 2 MB per package; we allow half of that and a quarter).
// Run after a build: node scripts/size.mjs [dist folder]
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const BUDGET = { main: 1_048_576, subPackage: 512_000 }

/** Every file below a folder, as paths relative to it. */
function filesUnder(folder, inside = '') {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(inside, entry.name)
    return entry.isDirectory() ? filesUnder(folder, file) : [file]
  })
}

/**
 * What each package weighs and everything that is wrong with it.
 * @param {{ file: string, bytes: number }[]} files paths relative to the build's root
 * @param {string[]} roots roots of the sub-packages, as in app.json
 */
function weigh(files, roots) {
  const packages = new Map([['main', 0], ...roots.map((root) => [root, 0])])
  for (const { file, bytes } of files) {
    const root = roots.find((one) => file.startsWith(`${one}/`)) ?? 'main'
    packages.set(root, packages.get(root) + bytes)
  }
  const faults = files.filter(({ file }) => file.endsWith('.map')).map(({ file }) => `${file}: source maps do not ship`)
  for (const [name, bytes] of packages) {
    const limit = name === 'main' ? BUDGET.main : BUDGET.subPackage
    if (bytes > limit) faults.push(`${name}: ${bytes} bytes, ${bytes - limit} over ${limit}`)
  }
  return { packages, faults }
}

function main() {
  const dist = path.resolve(process.argv[2] ?? path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/weapp'))
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))
  const roots = [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map((one) => one.root.replace(/^\/|\/$/g, ''))
  const files = filesUnder(dist).map((file) => ({ file, bytes: statSync(path.join(dist, file)).size }))
  const { packages, faults } = weigh(files, roots)
  for (const [name, bytes] of packages) console.log(`${name.padEnd(24)} ${String(bytes).padStart(9)} bytes`)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

main()
