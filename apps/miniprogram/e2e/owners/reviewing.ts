import type { AnnouncePollAnswer, HomeFound, HomeOfRegister, Me } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { Caller, clock, costs, type Phone, type TellStep } from '../support'
import { OWNERS_PAGES, QUESTION, type Decision } from './decision'
import { lastInstantOf, rollOf } from './preparing'

const BOUGHT = '5号楼1单元102'

/** Owners look whether the roll has them right; then it is announced and does not change any more. */
export function reviewing(step: TellStep, decision: Decision): void {
  const { cast, roof, doors } = decision
  const fromHome = async (person: string): Promise<Phone> => {
    const phone = await cast.phone(person)
    await phone.open(OWNERS_PAGES.home)
    phone.startCounting()
    await phone.tapFirst('.t-todo-check_roll')
    return phone
  }

  step('首页请王奶奶核对，一下就看到自己家', async () => {
    const wang = await fromHome('wang-xiulan')
    await wang.see('.t-my-entry', '3号楼2单元501')
    await wang.see('.t-my-entry', '88.20')
    costs(wang, '王奶奶核对名册', { taps: 1, typed: 0 })
  })

  step('徐丽华新买的一套没算给她：她提异议', async () => {
    const xu = await cast.phone('xu-lihua')
    await xu.open(OWNERS_PAGES.roll, { pollId: roof.pollId })
    await xu.see('.t-my-entry', '99.40')
    await xu.tap('.t-object')
    await xu.type('#objection-text', `${BOUGHT} 上个月过户给我了，名册上没有算，面积少了`)
    await xu.tap('.t-object-send')
    await xu.see('.t-objections', '等答复')
  })

  step('书记看了房产证，登记过户，名册按登记重排；两套合成一票', async () => {
    const before = await rollOf('secretary', roof.pollId)
    await recordTheSale()
    const secretary = await cast.phone('secretary')
    await secretary.open(OWNERS_PAGES.workbench)
    await secretary.tap({ inside: '.li', having: QUESTION, find: '.t-work-open' })
    await secretary.tap('.t-answer')
    await secretary.tap('.t-answer-corrected')
    await secretary.type('#answer-reason', '看了不动产权证，登记改过来了')
    await secretary.tap('.t-answer-send')
    await secretary.see('.t-objections', '改过来了')
    const xu = await cast.phone('xu-lihua')
    await xu.openNotice('名册改过来了')
    await xu.tap('.t-check-roll')
    await xu.see('.t-my-entry', '217.92')
    const after = await rollOf('xu-lihua', roof.pollId)
    expect(after.mine.map(({ homes, areaCm2 }) => [homes.length, areaCm2])).toEqual([[2, 2_179_200]])
    expect({ heads: after.heads, homes: after.homes, areaCm2: after.areaCm2 }).toEqual({ heads: before.heads - 1, homes: before.homes, areaCm2: before.areaCm2 })
    await (await Caller.as('secretary')).post(`/polls/${doors.pollId}/roll/rebuild`, { reason: '房屋过户' })
  })

  step('核对满了，书记两下公告：日子合法，名册定下，校验码人人看得到', async () => {
    await clock.passTo(lastInstantOf(await rollOf('secretary', roof.pollId)))
    const secretary = await cast.phone('secretary')
    await secretary.open(OWNERS_PAGES.roll, { pollId: roof.pollId })
    secretary.startCounting()
    await secretary.tap('.t-announce')
    await secretary.tap('.t-announce-confirm')
    await secretary.see('.t-roll-sums', '公告时定下')
    costs(secretary, '书记公告', { taps: 2, typed: 0 })
    Object.assign(decision, await daysAnnounced(decision))
    const { rollSha256 } = await rollOf('wang-xiulan', roof.pollId)
    const wang = await cast.phone('wang-xiulan')
    await wang.openNotice('业主表决公告')
    await wang.tap('.t-notice', '谁来投，怎么算通过')
    await wang.see('.t-notice-line', rollSha256 ?? 'no hash')
  })
}

/** As the secretary enters it at the counter. */
async function recordTheSale(): Promise<void> {
  const secretary = await Caller.as('secretary')
  const { appointments, today } = await secretary.get<Me>('/me')
  const [found] = await secretary.get<readonly HomeFound[]>(`/communities/${appointments[0]?.communityId ?? ''}/register/homes?text=${encodeURIComponent(BOUGHT)}`)
  const { homeId, people } = await secretary.get<HomeOfRegister>(`/homes/${found?.homeId ?? ''}/people`)
  const sale = { requestKey: randomUUID(), on: today, reason: '本人带证到社区登记', document: '不动产权证 0517 号' }
  const sellerIds = people.filter(({ capacity }) => capacity === 'owner').map(({ personId }) => personId)
  await secretary.post(`/homes/${homeId}/transfer`, { ...sale, sellerIds, buyers: [{ name: '徐丽华', phone: '19900000015' }] })
}

/** The other vote goes by the same days. */
async function daysAnnounced({ doors }: Decision): Promise<Pick<Decision, 'opensOn' | 'closesOn'>> {
  const { opensOn, closesOn } = await (await Caller.as('secretary')).post<AnnouncePollAnswer>(`/polls/${doors.pollId}/announce`, {})
  return { opensOn, closesOn }
}
