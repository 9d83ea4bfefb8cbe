import { MEETING_LIMITS, type CommunityView, type Me, type MeetingView, type PrepareOwnersPollAnswer } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import type { Registered } from './owners/neighbours'
import { settled } from './owners/owning'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'

/** Of forty homes eight make a fifth: 田芳, and these. */
const NEIGHBOURS: readonly Registered[] = [
  ['1号楼', '1单元', '101', '姜洋', '19900008000'],
  ['1号楼', '1单元', '102', '萧丽娟', '19900008001'],
  ['1号楼', '1单元', '202', '魏霞', '19900008002'],
  ['1号楼', '1单元', '301', '龚涛', '19900008003'],
  ['1号楼', '1单元', '302', '梁长河', '19900008004'],
  ['1号楼', '1单元', '401', '孙凤霞', '19900008005'],
  ['1号楼', '1单元', '402', '朱亚楠', '19900008006'],
]
const PROPERTY = { title: '物业合同年底到期，续不续', text: '楼道灯坏了两个月没人换，明年还用不用这家物业？' }
const QUESTION = '是否同意与安居物业续签一年？'
const MINUTE_MS = 60_000
const PAGES = { host: '/packages/meeting/pages/host/index', detail: '/packages/meeting/pages/detail/index', demand: '/packages/meeting/pages/demand/index', meetings: '/pages/meetings/index', workbench: '/pages/workbench/index' }

journey('业主大会：业主自己要求开，坐下谈清楚，再由全体业主投票', (step) => {
  let accounts: readonly string[]
  let issueId: string
  let demandId: string
  let meetingId: string
  let tian: Phone
  let secretary: Phone
  const meeting = async () => (await Caller.as('xinglin-secretary')).get<MeetingView>(`/meetings/${meetingId}`)
  const arrives = async (person: string) => {
    const { code } = await (await Caller.as('xinglin-secretary')).get<{ code: string }>(`/meetings/${meetingId}/check-in-code`)
    await (await Caller.as(person)).post(`/meetings/${meetingId}/check-ins`, { code })
  }

  step('布景：杏林小区的邻居认领了房屋，田芳提的事受理了', async () => {
    accounts = await settled(NEIGHBOURS, 'xinglin-grid-worker')
    issueId = await aPublicMatter('xinglin-resident', PROPERTY, 'xinglin-grid-worker')
  }, { withinMs: 120_000 })

  step('田芳是业主，要求开业主大会；页面上写着要几位、怎么数、谁该召集', async () => {
    tian = await phoneOf('xinglin-resident')
    await tian.open(PAGES.meetings)
    await tian.tap('.t-demands')
    await tian.see('.t-rule-owners', '杏林小区业主一共 40 位，有 8 位一起提，居委会就要依法开业主大会临时会议。')
    await tian.see('.t-rule-owners', '几个人共有的算一位')
    await tian.tap('.t-raise-owners')
    await tian.type('#demand-text', '物业合同年底到期，请开业主大会说清楚')
    await tian.tap('.t-demand-send')
    await tian.see('.t-demand-figures', '已有 1 位，还差 7 位')
    demandId = await tian.param('demandId')
  })

  step('七位业主也要求开，够了百分之二十；邻居看得到几位，看不到是谁，召集的人对着房号看得到', async () => {
    for (const account of accounts) await (await Caller.as(account)).post(`/demands/${demandId}/support`)
    await tian.open(PAGES.demand, { demandId })
    await tian.see('.t-demand-figures', '40 位杏林小区业主里，8 位要求，够了')
    expect(await tian.count('.t-demand-names')).toBe(0)
    secretary = await phoneOf('xinglin-secretary')
    await secretary.open(PAGES.demand, { demandId })
    await secretary.see('.t-demand-names', '1号楼1单元101 姜洋')
  })

  step('杏林还没有业委会，由居委会召集：工作台上点开，提前十五天，通知发给全体业主', async () => {
    await secretary.open(PAGES.workbench)
    await secretary.tap({ inside: '.li', having: '请开业主大会说清楚', find: '.t-work-open' })
    await secretary.tap('.t-demand-convene', '安排业主大会临时会议')
    await secretary.tap('.t-candidate', PROPERTY.title)
    await secretary.tap('.t-chosen')
    await secretary.see('.t-notice-preview', /各位杏林小区业主[\s\S]*不在会上举手定/)
    await secretary.tap('.t-send-notice', '发通知')
    await secretary.tap('.t-open-meeting')
    await secretary.see('.page', '业主大会会议')
    meetingId = await secretary.param('meetingId')
    await tian.open(PAGES.demand, { demandId })
    await tian.tap('.t-demand-meeting')
    await tian.see('.page', '业主大会会议')
  })

  step('到了那天，来了三位业主：页面上说到了多少，也说这不算表决', async () => {
    await clock.passTo(new Date(Date.parse((await meeting()).startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    for (const person of ['xinglin-resident', ...accounts.slice(0, 2)]) await arrives(person)
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-start-item')
    await secretary.see('.t-running-item', PROPERTY.title)
    expect(await secretary.count('.t-poll-sheet')).toBe(0)
    await tian.open(PAGES.detail, { meetingId })
    await tian.see('.t-who', /40 位业主里到了 3 位[\s\S]*不看来没来/)
  })

  step('谈清楚了，会上不定；社区当场把这件事交给业主表决', async () => {
    await secretary.tap('.t-leave', '这件谈到这儿')
    await secretary.tap('.chip', '谈清楚了，请业主投票')
    await secretary.tap('.t-leave-open', '谈完了，等业主投票')
    await secretary.see('.t-host-item', '看业主投票')
    const handler = await Caller.as('xinglin-secretary')
    const { communityId } = await (await Caller.as('xinglin-resident')).get<Me>('/me')
    const { estates } = await handler.get<CommunityView>(`/communities/${communityId ?? ''}`)
    const request = { requestKey: randomUUID(), matter: 'property_company', question: QUESTION, estateId: estates[0]?.estateId ?? '', buildingIds: [] }
    const { pollId } = await handler.post<PrepareOwnersPollAnswer>(`/issues/${issueId}/owners-polls`, request)
    expect((await meeting()).agenda[0]).toMatchObject({ outcome: 'left_open', pollId: null, ownersVote: { pollId } })
  })

  step('田芳从这场会走到这件事、走到表决，又从表决走回这场会', async () => {
    await tian.open(PAGES.detail, { meetingId })
    await tian.see('.ag', '业主表决：名册公开核对到')
    await tian.tap('.ag', PROPERTY.title)
    await tian.tap('.t-link-poll')
    await tian.see('.t-question', QUESTION)
    await tian.tap('.t-session', '业主大会会议')
    await tian.see('.ag', '业主表决')
  })

  step('散会，纪要里写着到场的业主和「看业主投票」', async () => {
    await secretary.open(PAGES.host, { meetingId })
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.seeText('散会了，纪要替您写好')
    await (await Caller.as('xinglin-secretary')).post(`/meetings/${meetingId}/minutes`)
    expect((await meeting()).minutes?.text).toMatch(/40 位业主里到了 3 位[\s\S]*会上不定，看业主投票/)
  })
})
