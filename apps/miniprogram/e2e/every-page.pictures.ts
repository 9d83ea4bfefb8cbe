import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTheScene, type Scene } from './pages/scene'
import { show } from './pages/show'
import type { View } from './pages/view'
import { viewsOf } from './pages/views'
import { wideViewsOf } from './pages/wide-views'
import { journey, Pc, PHONES, phoneOf, putAway, type Look, type Phone } from './support'
import { PICTURES } from './support/evidence'

const MINUTES = 10
const PC_WIDTH = 1280
const folder = path.join(PICTURES, PHONES)
/** VIEWS=take-in,matter-open: only these, for whoever works on them. */
const asked = process.env.VIEWS?.split(',')
/** WIDTHS=1280: only these screens, in both modes. */
const widths = process.env.WIDTHS?.split(',').map(Number)
const isAsked = ({ name }: Pick<View<Phone>, 'name'>) => asked?.includes(name) ?? true
const modes = (of: readonly number[]) => of.filter((width) => widths?.includes(width) ?? true).flatMap((width) => [false, true].map((elder) => ({ width, elder })))
/** The mini-program is judged at both ends, unless told which: the common phone, and the narrowest with the largest letters. */
const ENDS = [{ width: 375, elder: false }, { width: 320, elder: true }]
/** Judging takes each page as it opens; from top to bottom for whoever asked to see it. */
const screens = PHONES === 'browser' || widths || asked ? Infinity : 1
const phones = PHONES === 'browser' || widths ? modes([375, 320]) : ENDS
const named = ({ width, elder }: Look) => `${width} 宽，${elder ? '长辈版' : '标准版'}`

/** Every page in both modes and at both widths, from top to bottom: for the eye, and in the mini-program also for WeChat’s scoring. */
journey('每一页的样子', (step) => {
  let scene: Scene
  step('布景', async () => {
    scene = await setTheScene()
    await mkdir(folder, { recursive: true })
  }, { withinMs: MINUTES * 60_000 })

  for (const look of phones) {
    step(named(look), () => takeAll(viewsOf(scene), look, (person) => phoneOf(person, { ...look, sharp: true })), { withinMs: MINUTES * 60_000 })
  }
  // On a PC there is no mini-program.
  for (const look of PHONES === 'browser' ? modes([PC_WIDTH]) : []) {
    step(named(look), () => takeAll(wideViewsOf(scene), look, (person) => Pc.of(person, look)), { withinMs: MINUTES * 60_000 })
  }
})

async function takeAll<P extends Phone>(views: readonly View<P>[], { width, elder }: Look, take: (person: string) => Promise<P>): Promise<void> {
  const phones = new Map<string, P>()
  for (const view of views.filter(isAsked)) {
    const phone = phones.get(view.who) ?? (await take(view.who))
    phones.set(view.who, phone)
    await show(phone, view)
    await phone.wholePicture(path.join(folder, `${view.name}-${width}${elder ? '-elder' : ''}`), screens)
  }
  for (const phone of phones.values()) await putAway(phone)
}
