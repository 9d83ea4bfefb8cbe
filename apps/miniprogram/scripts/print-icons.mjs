/*
 * The icons as a stylesheet: node scripts/print-icons.mjs writes src/ui/icon-shapes.scss, --check says whether it is stale.
 * A page then sends the name of an icon to its view, not the drawing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const SHEET = 'src/ui/icon-shapes.scss'
const COMMAND = 'node apps/miniprogram/scripts/print-icons.mjs'

/** What the app itself draws with, bundled into one module. */
async function drawings() {
  const contents = `
    export { ICON_PATHS } from './src/ui/icon-paths'
    export { svgDataUri } from './src/ui/svg'
    export { PALETTE } from './src/theme/palette'`
  const { outputFiles } = await build({ stdin: { contents, resolveDir: PACKAGE }, bundle: true, format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** A mask reads nothing of its drawing but where it is opaque. */
function masking(paths) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="red" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
}

function sheetOf({ ICON_PATHS, PALETTE, svgDataUri }) {
  const shapes = Object.entries(ICON_PATHS).map(([name, paths]) => `.ico-${name} { --shape: url("${svgDataUri(masking(paths))}"); }`)
  const colours = Object.keys(PALETTE).map((name) => `.ico-in-${name} { background-color: var(--${name}); }`)
  return [`/* Printed by ${COMMAND}; change icon-paths.ts instead. */`, ...shapes, ...colours, ''].join('\n')
}

const file = path.join(PACKAGE, SHEET)
const sheet = sheetOf(await drawings())
if (!process.argv.includes('--check')) {
  writeFileSync(file, sheet)
  console.log(`${SHEET} written`)
} else if (existsSync(file) && readFileSync(file, 'utf8') === sheet) {
  console.log(`${SHEET} is up to date`)
} else {
  console.error(`${SHEET} is stale. Run: ${COMMAND}`)
  process.exitCode = 1
}
