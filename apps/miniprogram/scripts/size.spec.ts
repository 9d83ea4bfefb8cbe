import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

let dist: string

beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'size-'))
  write('app.json', JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'packages/issue', pages: ['pages/detail/index'] }] }))
})

afterEach(() => rmSync(dist, { recursive: true }))

function write(file: string, content: string): void {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
  writeFileSync(path.join(dist, file), content)
}

function run(): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'size.mjs'), dist], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

describe('the size check', () => {
  it('prints what each package weighs and passes inside the budget', () => {
    write('app.js', 'x'.repeat(1000))
    write('packages/issue/pages/detail/index.js', 'x'.repeat(2000))
    const { code, out } = run()
    expect(code).toBe(0)
    expect(out).toMatch(/packages\/issue\s+2000 bytes/)
  })

  it('fails one byte above a sub-package budget, not at it', () => {
    write('packages/issue/pages/detail/index.js', 'x'.repeat(512_000))
    expect(run().code).toBe(0)
    write('packages/issue/more.js', 'x')
    const { code, err } = run()
    expect(code).toBe(1)
    expect(err).toContain('packages/issue: 512001 bytes, 1 over 512000')
  })

  it('counts everything outside sub-packages against the main package', () => {
    write('assets/picture.png', 'x'.repeat(1_048_577))
    expect(run().err).toMatch(/^main: /m)
  })

  it('fails when a source map would ship', () => {
    write('packages/issue/pages/detail/index.js.map', '{}')
    const { code, err } = run()
    expect(code).toBe(1)
    expect(err).toContain('packages/issue/pages/detail/index.js.map')
  })
})
