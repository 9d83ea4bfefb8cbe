import { Caller, costs, PHOTOS, type TellStep } from '../support'
import { OWNERS_PAGES, TITLE, type Decision } from './decision'
import { randomUUID } from 'node:crypto'

const DONE = '两栋楼的防水都换好了，放水试了两天不漏'

/** Handed out, done, and judged by whoever raised it. */
export function working(step: TellStep, decision: Decision): void {
  const { cast } = decision
  step('书记派给物业，物业接手；没有前后照片报不了办完', async () => {
    const secretary = await cast.phone('secretary')
    secretary.startCounting()
    await secretary.tap('.t-assign')
    await secretary.tap('.t-carrier', '顺安物业')
    await secretary.tap('.t-assign-send')
    await secretary.see('.t-assignee', '顺安物业')
    costs(secretary, '书记派工', { taps: 3, typed: 0 })
    decision.taskId = await secretary.param('taskId')
    const property = await cast.phone('property')
    await property.open(OWNERS_PAGES.home)
    await property.tap('.t-todo-carry')
    await property.tap('.t-accept')
    await property.tap('.t-deliver')
    await property.type('#report-text', DONE)
    expect(await property.isOff('.t-report-send')).toBe(true)
    const bare = { requestKey: randomUUID(), text: DONE, beforePhotoIds: [], afterPhotoIds: [] }
    const refused = await (await Caller.as('property')).ask('POST', `/tasks/${decision.taskId}/deliver`, bare)
    expect(refused.problem?.code).toBe('task.delivery_needs_photos')
  })

  step('补上前后照片，报办完；物业、书记、网格员都不能替居民点头', async () => {
    const property = await cast.phone('property')
    await property.choosePhotos('.t-before .t-add-photo', [PHOTOS.steps])
    await property.see('.t-before .t-remove-photo')
    await property.choosePhotos('.t-after .t-add-photo', [PHOTOS.ramp])
    await property.see('.t-after .t-remove-photo')
    await property.seeGone('.is-sending')
    await property.tap('.t-report-send')
    await property.see('.t-reports', DONE)
    expect(await property.count('.t-accept-work, .t-send-back')).toBe(0)
    for (const person of ['property', 'secretary', 'grid-worker', 'committee']) {
      const refused = await (await Caller.as(person)).ask('POST', `/tasks/${decision.taskId}/accept-work`, { stars: 5 })
      expect(refused.status).toBe(403)
    }
  })

  step('王奶奶看过照片，点头', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.open(OWNERS_PAGES.home)
    wang.startCounting()
    await wang.tap('.t-todo-judge')
    await wang.see('.t-reports .photo-pair')
    await wang.tap('.t-accept-work')
    await wang.tap('.t-star-5')
    await wang.tap('.t-judge-send')
    await wang.see('.t-ratings', '5 星')
    costs(wang, '王奶奶验收', { taps: 4, typed: 0 })
  })

  step('看板上每一步人人看得到，没有一个人的名字', async () => {
    const guest = await cast.anotherPhone('guest')
    await guest.open(OWNERS_PAGES.matter, { issueId: decision.roof.issueId })
    await guest.see('.t-title', TITLE)
    await guest.tap('.t-unfold')
    await guest.seeGone('.t-unfold')
    const trail = await guest.textOf('.t-timeline')
    for (const words of ['提出来了', '受理了', '交给业主表决', '业主表决公告', '开始表决', '表决通过了', '决定公告', '决定生效', '派给', '报办完', '居民验收通过']) expect(trail).toContain(words)
    expect(trail).not.toMatch(/谈成|协商意见|公示期满/)
    expect(await guest.textOf('.page')).not.toMatch(/王秀兰|徐丽华|赵敏|孙浩|19900/)
  })
}
