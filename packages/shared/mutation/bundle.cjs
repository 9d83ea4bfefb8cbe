const { buildSync } = require('esbuild')
const { readdirSync, renameSync } = require('node:fs')
const path = require('node:path')

const SHARED = path.join(__dirname, '..')
const VOTING = path.join(SHARED, 'src/voting')

/**
 * All tests of the count and what they test as one file: the runner of mutants starts each spec anew for every mutant, and loading the same
 * modules three dozen times is most of what a mutant costs. A spec is loaded inside a `describe` of its name, so that no two tests share one.
 */
exports.everySpec = function everySpec() {
  const file = path.join(SHARED, '.local/mutation/every.spec.cjs')
  const specs = readdirSync(VOTING, { recursive: true }).filter((name) => name.endsWith('.spec.ts')).sort()
  const contents = specs.map((name) => `describe(${JSON.stringify(name)}, () => void require(${JSON.stringify(`./${name}`)}))`).join('\n')
  const finished = `${file}.${process.pid}`
  buildSync({
    stdin: { contents, resolveDir: VOTING, loader: 'js' },
    bundle: true, platform: 'node', format: 'cjs', target: 'es2022', outfile: finished, logLevel: 'error',
    alias: { 'fast-check': path.join(__dirname, 'fewer-tries.cjs') },
  })
  // Several runners begin at once, and none may read half of it.
  renameSync(finished, file)
  return file
}
