/*
 * The drawings that never change as stylesheets: node scripts/print-drawings.mjs writes them, --check says whether one is stale.
 * A page then sends the name of a drawing to its view, not the drawing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const COMMAND = 'node apps/miniprogram/scripts/print-drawings.mjs'

/** What the app itself draws with, bundled into one module. */
async function drawings() {
  const contents = `
    export { ICON_PATHS } from './src/ui/icon-paths'
    export { svgDataUri } from './src/ui/svg'
    export { PALETTE } from './src/theme/palette'
    export { willowSvg } from './src/features/meeting/willow-picture'`
  const { outputFiles } = await build({ stdin: { contents, resolveDir: PACKAGE }, bundle: true, format: 'esm', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

/** A mask reads nothing of its drawing but where it is opaque. */
function masking(paths) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="red" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
}

const printedFrom = (source) => `/* Printed by ${COMMAND}; change ${source} instead. */`

function iconSheet({ ICON_PATHS, PALETTE, svgDataUri }) {
  const shapes = Object.entries(ICON_PATHS).map(([name, paths]) => `.ico-${name} { --shape: url("${svgDataUri(masking(paths))}"); }`)
  const colours = Object.keys(PALETTE).map((name) => `.ico-in-${name} { background-color: var(--${name}); }`)
  return [printedFrom('icon-paths.ts'), ...shapes, ...colours, ''].join('\n')
}

function willowSheet({ willowSvg, svgDataUri }) {
  return [printedFrom('willow-picture.ts'), `.meeting-pic { background-image: url("${svgDataUri(willowSvg())}"); }`, ''].join('\n')
}

const SHEETS = { 'src/ui/icon-shapes.scss': iconSheet, 'src/features/meeting/willow-shape.scss': willowSheet }

const drawn = await drawings()
for (const [name, sheetOf] of Object.entries(SHEETS)) {
  const file = path.join(PACKAGE, name)
  const sheet = sheetOf(drawn)
  if (!process.argv.includes('--check')) {
    writeFileSync(file, sheet)
    console.log(`${name} written`)
  } else if (existsSync(file) && readFileSync(file, 'utf8') === sheet) {
    console.log(`${name} is up to date`)
  } else {
    console.error(`${name} is stale. Run: ${COMMAND}`)
    process.exitCode = 1
  }
}
