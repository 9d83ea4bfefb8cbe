import type { MatterView, RecountPack, ResolutionView } from '@silin/shared'
import { Caller, costs, type TellStep } from '../support'
import { recountedOutside } from './recounting'
import { OWNERS_PAGES, QUESTION, type Decision } from './decision'
import { pollSeenBy } from './voting'

/** The clock counts; what was decided binds from its announcement on. */
export function deciding(step: TellStep, decision: Decision): void {
  const { cast, roof, doors } = decision
  step('到点自动计票：通过了，每一条都有数', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.openNotice('表决通过了')
    await wang.see('.t-verdict', '通过了')
    await wang.see('.t-conditions', '9 条里做到 9 条')
    await wang.tap('.t-conditions-all')
    await wang.seeGone('.t-conditions-all')
    const conditions = await wang.textOf('.t-conditions')
    for (const words of ['提前公告', '名册核对过', '名册没动过', '手机投票有依据', '名册上 83 人', '三分之二以上要 56 人', '来投的有 56 人', '5,691.08']) expect(conditions).toContain(words)
    const { result, state } = await pollSeenBy('chen-li', roof.pollId)
    expect({ state, valid: result?.valid, passed: result?.passed, met: result?.procedure.every(({ met }) => met) }).toEqual({ state: 'certified', valid: true, passed: true, met: true })
    await wang.tap('.t-ballots')
    await wang.see('.t-my-named-ballots', /3号楼2单元501（您家）[\s\S]*同意/)
    await wang.see('.t-named-ballots', '3号楼1单元')
  })

  step('赵敏让手机自己一票一票数一遍；数据拿到外面再算，也一样', async () => {
    const zhao = await cast.phone('zhao-min')
    await zhao.open(OWNERS_PAGES.result, { pollId: roof.pollId })
    await zhao.tap('.t-verify')
    await zhao.see('.t-verified', '和公布的一样')
    const checks = await zhao.textOf('.t-checks')
    for (const words of ['4 条的数都和公布的一样', '一张不多、一张不少', '在里面；您家的编号']) expect(checks).toContain(words)
    const { file } = await (await Caller.as('zhao-min')).post<RecountPack>(`/polls/${roof.pollId}/recount-pack`, {})
    const { result } = await pollSeenBy('zhao-min', roof.pollId)
    const output = recountedOutside(file)
    expect(output.published).toEqual({ agrees: true, differs: [] })
    expect(output.criteria.map(({ name, part, whole }) => [name, part, whole])).toEqual(result?.criteria.map(({ name, part, whole }) => [name, part, whole]))
  })

  step('换单元门人数够、面积不够：没算数，差多少写明白，这件事回到等着商量', async () => {
    const zhao = await cast.phone('zhao-min')
    await zhao.open(OWNERS_PAGES.result, { pollId: doors.pollId })
    await zhao.see('.t-verdict', '没通过')
    await zhao.see('.t-result-words', '来投的还差 136.89 ㎡，这次不算数')
    const { result } = await pollSeenBy('zhao-min', doors.pollId)
    expect(result?.criteria.map(({ name, met, short }) => [name, met, short]).slice(0, 2)).toEqual([['quorum.heads', true, 0], ['quorum.area', false, 1_368_900]])
    expect((await (await Caller.as('zhao-min')).get<MatterView>(`/issues/${doors.issueId}`)).state).toBe('accepted')
    const written = await (await Caller.as('secretary')).ask('POST', `/polls/${doors.pollId}/resolution`, { text: '换单元门。' })
    expect(written.problem?.code).toBe('resolution.not_passed')
  })

  step('书记三下公示业主共同决定，当天生效', async () => {
    const secretary = await cast.phone('secretary')
    await secretary.open(OWNERS_PAGES.workbench)
    // What the phone kept is drawn first, and leads to where the vote stood then.
    await secretary.see('.t-work-open', '写决定')
    secretary.startCounting()
    await secretary.tap({ inside: '.li', having: QUESTION, find: '.t-work-open' })
    expect(await secretary.typedIn('#resolution-text')).toContain('决定：同意用 86.4 万元维修资金')
    await secretary.tap('.t-publish')
    await secretary.tap('.t-publish-confirm')
    await secretary.see('.t-next', '起生效')
    costs(secretary, '书记公示决定', { taps: 3, typed: 0 })
    decision.resolutionId = await secretary.param('resolutionId')
    const { effect, state } = await (await Caller.as('chen-li')).get<ResolutionView>(`/resolutions/${decision.resolutionId}`)
    expect({ effect, state }).toEqual({ effect: 'binding', state: 'effective' })
  })

  step('王奶奶看得到决定，名册上的业主能提异议，别人不能', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.openNotice('业主共同决定开始公示')
    await wang.see('.t-resolution', '业主共同决定')
    expect(await wang.textOf('.page')).not.toContain('协商意见')
    await wang.see('.t-object')
    const chen = await cast.phone('chen-li')
    await chen.open(OWNERS_PAGES.resolution, { resolutionId: decision.resolutionId })
    await chen.see('.t-resolution', '业主共同决定')
    expect(await chen.count('.t-object')).toBe(0)
  })
}
