import { Caller, PHOTOS, putAway, type TellStep } from '../support'
import { PAGES, TITLE, type Road } from './road'

const SENTENCE = '2号楼东边的消防通道又停了三辆车，昨晚救护车绕了一大圈才进来'

/** 民议 begins: a sentence and a picture, seen by nobody but its author and the handlers until it is taken in. */
export function raising(step: TellStep, road: Road): void {
  step('王奶奶说一句、拍一张，五下以内交上去', async () => {
    const wang = await road.cast.phone('wang-xiulan')
    await wang.tap('.t-raise')
    await wang.type('#raise-text', SENTENCE)
    await wang.choosePhotos('.t-add-photo', [PHOTOS.blocked])
    await wang.see('.t-photos .t-remove-photo')
    await wang.seeGone('.t-photos .is-sending')
    expect(await wang.typedIn('#raise-place')).toBe('2号楼东边')
    await wang.tap('.t-submit')
    await wang.see('.t-title', TITLE)
    expect({ taps: wang.taps, typed: wang.fieldsTyped }).toEqual({ taps: 5, typed: 1 })
    await wang.seeText('还没受理，只有您和社区工作人员看得到')
    road.issueId = await wang.param('issueId')
  })

  step('受理以前，邻居和外社区的书记都打不开', async () => {
    for (const stranger of ['chen-li', 'xinglin-secretary']) {
      const phone = await road.cast.anotherPhone(stranger)
      await phone.open(PAGES.matter, { issueId: road.issueId })
      await phone.seeText('没有找到这件事')
      await putAway(phone)
    }
    const foreign = await Caller.as('xinglin-secretary')
    const [closed, unknown] = await Promise.all([foreign.ask('GET', `/issues/${road.issueId}`), foreign.ask('GET', '/issues/00000000-0000-4000-8000-000000000000')])
    expect({ ...closed.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' })
  })

  step('网格员没选依据不能不受理；看过以后受理', async () => {
    const grid = await road.cast.phone('grid-worker')
    await grid.tap('.t-tab-workbench')
    await grid.tap({ inside: '.li', having: TITLE, find: '.t-work-open' })
    await grid.tap('.t-decline')
    await grid.type('#refuse-reason', '先看看再说')
    expect(await grid.isOff('.t-refuse-send')).toBe(true)
    await grid.tap('.t-close')
    expect(await grid.typedIn('#public-place')).toBe('2号楼东边')
    await grid.tap('.t-accept')
    await grid.see('.t-endorsements', '0 人')
  })

  step('两位邻居附议；王奶奶不能附议自己的', async () => {
    const chen = await road.cast.phone('chen-li')
    await chen.tap('.t-tab-board')
    await chen.tap('.t-segment-discuss')
    await chen.tap('.t-board-row', TITLE)
    await chen.tap('.t-endorse')
    await chen.see('.t-endorsements', '1 人')
    const zheng = await road.cast.phone('zheng-yu')
    await zheng.open(PAGES.matter, { issueId: road.issueId })
    await zheng.tap('.t-endorse')
    await zheng.see('.t-endorsements', '2 人')
    const wang = await road.cast.phone('wang-xiulan')
    await wang.open(PAGES.home)
    await wang.tap('.t-my-issue', TITLE)
    await wang.see('.t-endorsements', '2 人')
    expect(await wang.count('.t-endorse')).toBe(0)
    const own = await (await Caller.as('wang-xiulan')).ask('POST', `/issues/${road.issueId}/endorsements`, {})
    expect(own.problem?.code).toBe('issue.own_endorsement')
  })
}
