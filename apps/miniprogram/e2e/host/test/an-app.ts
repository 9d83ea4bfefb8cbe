import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Files = Readonly<Record<string, string>>

const folders: string[] = []

/** A mini-program of these files on disk. Pages are what lies in pages/; app.json and app.js need not be given. */
export function anApp(files: Files, config: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-'))
  folders.push(folder)
  const pages = Object.keys(files)
    .filter((file) => file.startsWith('pages/') && file.endsWith('.wxml'))
    .map((file) => file.slice(0, -'.wxml'.length))
  const all: Files = { 'app.js': 'App({})', 'app.json': JSON.stringify({ pages, ...config }), ...files }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

/** A page: its WXML and what it hands to Page(). */
export function aPage(name: string, wxml: string, script = '{}'): Files {
  return { [`pages/${name}.wxml`]: wxml, [`pages/${name}.js`]: `Page(${script})` }
}

export function removeApps(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}
