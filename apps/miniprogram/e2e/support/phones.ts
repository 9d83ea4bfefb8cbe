import { browserPhones } from './browser-phone'
import type { Look, Phone } from './phone'

/** Where phones come from. */
export interface Phones {
  start(): Promise<void>
  stop(): Promise<void>
  /** One on which nobody has opened 四邻议事 yet. */
  unused(owner: string, look?: Look): Promise<Phone>
}

const drivers = browserPhones
const inUse = new Set<Phone>()

export const phonesInUse = (): readonly Phone[] => [...inUse]

export const startPhones = (): Promise<void> => drivers.start()

export async function stopPhones(): Promise<void> {
  inUse.clear()
  await drivers.stop()
}

export async function anUnusedPhone(owner: string, look?: Look): Promise<Phone> {
  const phone = await drivers.unused(owner, look)
  inUse.add(phone)
  return phone
}

/** A phone in the hands of a demo person, signed in through the sign-in page and looking at 首页. */
export async function phoneOf(person: string, look?: Look): Promise<Phone> {
  const phone = await anUnusedPhone(person, look)
  await phone.open('/packages/account/pages/sign-in/index')
  await phone.tap(`.t-person-${person}`)
  await phone.see('.t-raise')
  phone.startCounting()
  return phone
}

/** Back into the drawer. */
export async function putAway(phone: Phone): Promise<void> {
  inUse.delete(phone)
  await phone.away()
}
