import { once } from 'node:events'
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import automator from 'miniprogram-automator'
import { aChild, askChild } from './a-child'
import { anApp, aPage, removeApps } from './an-app'

const MAIN = path.resolve(__dirname, '../main.mjs')
const LIMIT_MS = 10_000

/** Parent of every process there is, by its number; what the system says of those that have just ended is not asked. */
function parents(): Map<number, number> {
  const known = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state !== 'Z') known.set(Number(name), Number(parent))
    } catch {
      // It ended while we looked.
    }
  }
  return known
}

function offspring(of: number): number[] {
  const all = parents()
  const below = (pid: number): number[] => [...all].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)])
  return below(of)
}

async function gone(pids: readonly number[]): Promise<number[]> {
  const until = performance.now() + LIMIT_MS
  for (;;) {
    const all = parents()
    const left = pids.filter((pid) => all.has(pid))
    if (left.length === 0 || performance.now() > until) return left
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The host with a phone switched on, as its owner sees it; and every process that belongs to it. */
async function running(): Promise<{ child: ChildProcess; processes: number[] }> {
  const child = aChild()
  await askChild(child, 'open', { dist: anApp(aPage('home', '<view>home</view>')) })
  await askChild(child, 'phone', {})
  const pid = child.pid ?? 0
  return { child, processes: [pid, ...offspring(pid)] }
}

/** The host as a command: the address that clients connect to, as it prints it. */
async function started(): Promise<{ child: ChildProcess; endpoint: string }> {
  const child = spawn(process.execPath, [MAIN, '--dist', anApp(aPage('home', '<view>home</view>'))], { stdio: ['ignore', 'pipe', 'inherit'] })
  const endpoint = await new Promise<string>((resolve) =>
    child.stdout.on('data', (said: Buffer) => {
      const [, address] = /^ready (ws:\S+)$/m.exec(said.toString()) ?? []
      if (address) resolve(address)
    }),
  )
  return { child, endpoint }
}

describe('however it ends, nothing is left', () => {
  afterAll(removeApps)

  it('ends when its owner lets go of it', async () => {
    const { child, processes } = await running()
    expect(processes.length).toBeGreaterThan(3)
    child.disconnect()
    expect(await gone(processes)).toEqual([])
  })

  it('ends when a client closes it, and when it is told to stop', async () => {
    for (const stop of ['client', 'signal']) {
      const { child, endpoint } = await started()
      const pid = child.pid ?? 0
      const processes = [pid, ...offspring(pid)]
      if (stop === 'signal') child.kill('SIGTERM')
      else await (await automator.connect({ wsEndpoint: endpoint })).close()
      expect(await gone(processes)).toEqual([])
      if (child.exitCode === null) await once(child, 'exit') // its processes are gone a moment before we are told
      expect(child.exitCode).toBe(0)
    }
  })

  it('takes Chromium along when it is killed', async () => {
    const { child, processes } = await running()
    child.kill('SIGKILL')
    expect(await gone(processes)).toEqual([])
  })
})
