import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const PROGRAM = path.resolve(__dirname, '../serve.mjs')

/** The host as a bare process, where a test is about the process, or wants to ask one for many things. */
export const aChild = (): ChildProcess => fork(PROGRAM, { stdio: 'ignore', execArgv: [] })

let last = 0

/** What it says to one question: the error's message, or undefined when there is none. */
export function askChild(child: ChildProcess, method: string, params: unknown): Promise<string | undefined> {
  last += 1
  const id = last
  return new Promise((resolve) => {
    const hear = (told: { id?: number; error?: string }) => {
      if (told.id !== id) return
      child.off('message', hear)
      resolve(told.error)
    }
    child.on('message', hear)
    child.send({ id, method, params })
  })
}
