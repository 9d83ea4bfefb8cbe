import type { ScreenCode } from '@silin/shared'
import { Caller, NOBODY, REGISTERS, type Pc } from '../support'
import { PARKING_FILE } from './parking'
import type { Scene } from './scene'
import type { View } from './view'
import { viewsOf, workbench } from './views'

const SIGN_IN = '/packages/account/pages/sign-in/index'
const SCREEN = '/packages/meeting/pages/screen/index'
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

/** The machine of the hall: somebody reads the code out, and it is typed. */
const onTheWall = (meetingId: string) => async (pc: Pc) => {
  if ((await pc.count('#screen-code')) > 0) {
    const { code } = await (await Caller.as('secretary')).post<ScreenCode>(`/meetings/${meetingId}/screens`)
    await pc.type('#screen-code', code)
    await pc.tap('.t-open-screen')
  }
  await pc.see('.t-wall')
}
const dark = (meetingId: string) => async (pc: Pc) => {
  await onTheWall(meetingId)(pc)
  await (await Caller.as('secretary')).ask('DELETE', `/meetings/${meetingId}/screens`)
  await pc.see('#screen-code')
}
const walls = (scene: Scene): View<Pc>[] =>
  ([['budget', scene.budgetOn], ['session', scene.inSession], ['questions', scene.roastOn]] as const).flatMap(([name, meetingId]): View<Pc>[] => [
    { name: `wall-${name}`, who: NOBODY, path: SCREEN, open: onTheWall(meetingId) },
    { name: `wall-${name}-dark`, who: NOBODY, path: SCREEN, open: dark(meetingId) },
  ])

/** On a PC’s screen, in the browser only: the pages made for it, and others that are looked at there. */
export function wideViewsOf(scene: Scene): readonly View<Pc>[] {
  const made: View<Pc>[] = [
    { name: 'sign-in-pc', who: NOBODY, path: SIGN_IN, open: (pc) => pc.see('.t-pc-code') },
    ...workbench(),
    { name: 'register-bad', who: 'secretary', path: REGISTER, open: checking(REGISTERS.bad) },
    { name: 'register-good', who: 'secretary', path: REGISTER, open: checking(REGISTERS.good) },
    { name: 'register-parking', who: 'secretary', path: REGISTER, open: checking(PARKING_FILE) },
  ]
  return [...made, ...walls(scene), ...viewsOf(scene).filter(({ name }) => IN_A_COLUMN.has(name))]
}
