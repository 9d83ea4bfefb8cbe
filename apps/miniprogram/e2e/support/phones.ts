import type { Look, Phone } from './phone'

/** Where phones come from. */
export interface Phones {
  start(): Promise<void>
  stop(): Promise<void>
  /** One that a demo person has just taken out: 四邻议事 was never opened on it before. */
  of(person: string, look?: Look): Promise<Phone>
  /** 体验评分 of every page that any of them has shown; none where WeChat does not score. */
  judgement?(): Promise<Judgement>
}

export type Judgement = Readonly<{ table: string; over: readonly string[]; slow: readonly string[] }>

const KINDS = ['browser', 'weapp', 'endpoint'] as const

/** Chosen by the run: the H5 page in a browser, the mini-program in our host, or the mini-program wherever WEAPP_ENDPOINT is. */
export const PHONES = KINDS.find((kind) => kind === process.env.JOURNEY_PHONES) ?? 'browser'

async function driver(): Promise<Phones> {
  if (PHONES === 'weapp') return (await import('./hosted-phones')).hostedPhones
  if (PHONES === 'endpoint') return (await import('./endpoint-phones')).endpointPhones
  return (await import('./browser-phone')).browserPhones
}

let phones: Phones | undefined
const inUse = new Set<Phone>()

export const phonesInUse = (): readonly Phone[] => [...inUse]

/** From now on its pictures belong to the evidence. */
export const takeOut = (phone: Phone): void => void inUse.add(phone)

export async function startPhones(): Promise<void> {
  phones = await driver()
  await phones.start()
}

export async function stopPhones(): Promise<void> {
  inUse.clear()
  await phones?.stop()
  phones = undefined
  // PCs are browser windows beside every kind of phone; nothing is open where there were none.
  await (await import('./browser-phone')).browserPhones.stop()
}

/** A phone in the hands of a demo person, who is looking at 首页. */
export async function phoneOf(person: string, look?: Look): Promise<Phone> {
  if (!phones) throw new Error('there are no phones yet: journeys are told inside journey()')
  const phone = await phones.of(person, look)
  inUse.add(phone)
  await phone.see('.t-raise')
  phone.startCounting()
  return phone
}

export async function judgement(): Promise<Judgement> {
  if (!phones?.judgement) throw new Error('these phones are not judged')
  return phones.judgement()
}

/** Back into the drawer. */
export async function putAway(phone: Phone): Promise<void> {
  inUse.delete(phone)
  await phone.away()
}
