import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RecountFile, RecountOutput } from '@silin/shared'

const PUBLISHED = path.resolve(__dirname, '../../../../docs/recount.mjs')

/** Counted by somebody who has nothing but the rows and the file that is published. */
export function recountedOutside(file: RecountFile): RecountOutput {
  const folder = mkdtempSync(path.join(tmpdir(), 'recount-'))
  try {
    const name = path.join(folder, 'rows.json')
    writeFileSync(name, JSON.stringify(file))
    const { stdout, stderr } = spawnSync(process.execPath, [PUBLISHED, name], { encoding: 'utf8' })
    if (stderr) throw new Error(stderr)
    return JSON.parse(stdout) as RecountOutput
  } finally {
    rmSync(folder, { recursive: true })
  }
}
