import { NOBODY, REGISTERS, type Pc } from '../support'
import type { Scene } from './scene'
import type { View } from './view'
import { viewsOf, workbench } from './views'

const SIGN_IN = '/packages/account/pages/sign-in/index'
const REGISTER = '/packages/workbench/pages/register/index'
/** Not made for a PC: in a column in the middle. */
const IN_A_COLUMN = new Set([
  ...['home', 'meetings', 'meetings-secretary', 'board', 'mine', 'devices', 'pc-question', 'inbox', 'raise', 'take-in', 'take-in-decline'],
  ...['matter-under-way', 'matter-open', 'host', 'plan', 'vote', 'vote-confirm', 'result', 'resolution', 'task-carrier', 'assign'],
])

const checking = (file: string) => async (pc: Pc) => {
  await pc.chooseFile('.t-choose-file', file)
  await pc.see('.t-report')
}

/** On a PC’s screen, in the browser only: the pages made for it, and others that are looked at there. */
export function wideViewsOf(scene: Scene): readonly View<Pc>[] {
  const made: View<Pc>[] = [
    { name: 'sign-in-pc', who: NOBODY, path: SIGN_IN, open: (pc) => pc.see('.t-pc-code') },
    ...workbench(),
    { name: 'register-bad', who: 'secretary', path: REGISTER, open: checking(REGISTERS.bad) },
    { name: 'register-good', who: 'secretary', path: REGISTER, open: checking(REGISTERS.good) },
  ]
  return [...made, ...viewsOf(scene).filter(({ name }) => IN_A_COLUMN.has(name))]
}
