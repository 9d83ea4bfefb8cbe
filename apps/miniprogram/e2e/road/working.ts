import { Caller, PHOTOS, type TellStep } from '../support'
import { PAGES, TITLE, type Road } from './road'

/** 民办 and 民管: the carrier reports, residents judge, everyone can read it. */
export function working(step: TellStep, road: Road): void {
  step('物业接手，报一次进展', async () => {
    const property = await road.cast.phone('property')
    await property.open(PAGES.home)
    await property.tap('.t-todo-carry')
    await property.tap('.t-accept')
    await property.tap('.t-progress')
    await property.type('#report-text', '黄线划好了，桩明天到货')
    await property.choosePhotos('.t-photos .t-add-photo', [PHOTOS.blockedAtNight])
    await property.see('.t-photos .t-remove-photo')
    await property.seeGone('.is-sending')
    await property.tap('.t-report-send')
    await property.see('.t-reports', '黄线划好了')
  })

  step('物业没有前后照片，报不了办完', async () => {
    const property = await road.cast.phone('property')
    await property.tap('.t-deliver')
    await property.type('#report-text', '六根桩都装好了，夜里也看得见')
    expect(await property.isOff('.t-report-send')).toBe(true)
    await property.see('.t-report-send', '再拍一张办之前的')
    const bare = { requestKey: '2f0c1d52-5c1e-4b8e-9d2a-0f5b7f3a1c13', text: '都装好了', beforePhotoIds: [], afterPhotoIds: [] }
    const refused = await (await Caller.as('property')).ask('POST', `/tasks/${road.taskId}/deliver`, bare)
    expect(refused.problem?.code).toBe('task.delivery_needs_photos')
  })

  step('补上前后照片，报办完', async () => {
    const property = await road.cast.phone('property')
    await property.choosePhotos('.t-before .t-add-photo', [PHOTOS.blocked])
    await property.see('.t-before .t-remove-photo')
    await property.choosePhotos('.t-after .t-add-photo', [PHOTOS.posts])
    await property.see('.t-after .t-remove-photo')
    await property.seeGone('.is-sending')
    await property.tap('.t-report-send')
    await property.see('.t-reports', '六根桩都装好了')
    expect(await property.count('.t-accept-work')).toBe(0)
  })

  step('书记和网格员不能替居民点头', async () => {
    for (const person of ['secretary', 'grid-worker']) {
      const phone = await road.cast.phone(person)
      await phone.open(PAGES.task, { taskId: road.taskId })
      await phone.see('.t-reports', '六根桩都装好了')
      expect(await phone.count('.t-accept-work, .t-send-back')).toBe(0)
      const refused = await (await Caller.as(person)).ask('POST', `/tasks/${road.taskId}/accept-work`, { stars: 5 })
      expect(refused.status).toBe(403)
    }
  })

  step('监督委员会的林晓东看得到办得怎么样，提的人没开口就轮不到他', async () => {
    const lin = await road.cast.phone('lin-xiaodong')
    await lin.open(PAGES.task, { taskId: road.taskId })
    await lin.see('.t-reports', '六根桩都装好了')
    expect(await lin.count('.t-accept-work, .t-send-back')).toBe(0)
    const refused = await (await Caller.as('lin-xiaodong')).ask('POST', `/tasks/${road.taskId}/accept-work`, { stars: 5 })
    expect(refused.problem?.code).toBe('action.not_allowed')
  })

  step('王奶奶看过照片，点头，给五星', async () => {
    const wang = await road.cast.phone('wang-xiulan')
    await wang.open(PAGES.home)
    await wang.tap('.t-todo-judge')
    await wang.see('.t-reports .photo-pair')
    await wang.tap('.t-accept-work')
    expect(await wang.isOff('.t-judge-send')).toBe(true)
    await wang.tap('.t-star-5')
    await wang.tap('.t-judge-send')
    await wang.see('.t-ratings', '5 星')
  })

  step('看板上人人看得到走过的每一步，没认证的人也看得到', async () => {
    const guest = await road.cast.anotherPhone('guest')
    await guest.tap('.t-tab-board')
    await guest.tap('.t-segment-oversee')
    await guest.tap('.t-board-row', TITLE)
    await guest.tap('.t-unfold')
    await guest.seeGone('.t-unfold')
    const trail = await guest.textOf('.t-timeline')
    for (const words of ['提出来了', '受理了', '排上会', '谈成了', '协商意见公示', '公示期满', '派给', '报进展', '报办完', '居民验收通过', '打了 5 颗星']) expect(trail).toContain(words)
    await guest.see('.t-timeline .photo')
    expect(await guest.count('.t-endorse')).toBe(0)
    expect(await guest.textOf('.page')).not.toMatch(/王秀兰|陈立|19900000/)
  })
}
