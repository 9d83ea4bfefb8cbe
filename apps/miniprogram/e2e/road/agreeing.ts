import { endOf, type MeetingView, type ResolutionView } from '@silin/shared'
import { Caller, clock, PHOTOS, type TellStep } from '../support'
import { PAGES, TITLE, type Road } from './road'

/** What the room agreed becomes a 协商意见, hangs out for the days it has to, and then binds nobody but is done. */
export function agreeing(step: TellStep, road: Road): void {
  step('协商意见替书记写好了，看一眼就公示', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.tapFirst('.t-draft')
    expect(await secretary.typedIn('#resolution-text')).toContain('六根隔离桩')
    await secretary.tap('.t-publish')
    await secretary.tap('.t-publish-confirm')
    await secretary.see('.t-next', '公示')
    road.resolutionId = await secretary.param('resolutionId')
  })

  step('散会，纪要请到会的人看；王奶奶点头', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.host, { meetingId: road.meetingId })
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.tap('.t-circulate')
    await secretary.see('.t-minutes-text', '六根隔离桩')
    const wang = await road.cast.phone('wang-xiulan')
    await wang.open(PAGES.home)
    await wang.tap('.t-todo-confirm_minutes')
    await wang.tap('.t-confirm-minutes')
    await wang.seeGone('.t-confirm-minutes')
  })

  step('马秀英没有手机，签在纸上：网格员登记，书记对着照片核对，核对以前公布不了', async () => {
    const grid = await road.cast.phone('grid-worker')
    await grid.open(PAGES.minutes, { meetingId: road.meetingId })
    await grid.tap('.t-slips')
    await grid.tapFirst('.t-slip-signer', '马秀英')
    await grid.tap('.chip', '写得没错')
    await grid.photograph('.t-paper-camera', PHOTOS.posts)
    await grid.see('.t-slip-send', '登记，请同事核对')
    await grid.tap('.t-slip-send')
    await grid.see('.t-slip-state', '等另一位同事核对')
    expect(await grid.count('.t-slip-confirm')).toBe(0)
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.minutes, { meetingId: road.meetingId })
    await secretary.see('.t-publish', '先核对 1 张签字的纸')
    await secretary.tap('.t-slips')
    await secretary.see('.t-slip-card', '马秀英')
    await secretary.tap('.t-slip-confirm')
    await secretary.see('.t-slip-state', '核对过，算数了')
  })

  step('时间到了，书记公布', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.minutes, { meetingId: road.meetingId })
    await secretary.see('.t-publish', '24:00 后能公布')
    expect(await secretary.isOff('.t-publish')).toBe(true)
    const { minutes } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${road.meetingId}`)
    await clock.passTo(endOf(minutes?.confirmUntil ?? ''))
    await secretary.open(PAGES.minutes, { meetingId: road.meetingId })
    await secretary.tap('.t-publish')
    await secretary.answer('yes')
    await secretary.seeGone('.t-publish')
  })

  step('公示没满，谁也派不了；日历翻过去，没人有异议就生效', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.open(PAGES.resolution, { resolutionId: road.resolutionId })
    await secretary.see('.t-matter')
    expect(await secretary.count('.t-assign')).toBe(0)
    const caller = await Caller.as('secretary')
    const early = await caller.ask('POST', `/resolutions/${road.resolutionId}/tasks`, { requestKey: '1f0c1d52-5c1e-4b8e-9d2a-0f5b7f3a1c12', assigneeOrgUnitId: road.issueId, title: '装桩', dueOn: '2030-01-01' })
    expect(early.problem?.code).toBe('resolution.not_effective')
    await secretary.open(PAGES.workbench)
    await secretary.tap('.t-demo-bar')
    await secretary.tap('.t-clock-8640')
    // Six days are enough unless the last of them is off: then objections are heard until the next workday.
    const { objectionsUntil } = await caller.get<ResolutionView>(`/resolutions/${road.resolutionId}`)
    await clock.passTo(endOf(objectionsUntil ?? ''))
    await secretary.open(PAGES.workbench)
    await secretary.see('.li', /可以派工[\s\S]*消防通道/)
    const { state } = await caller.get<ResolutionView>(`/resolutions/${road.resolutionId}`)
    expect(state).toBe('effective')
  })

  step('书记点一下顺安物业，活就派出去了', async () => {
    const secretary = await road.cast.phone('secretary')
    await secretary.tap({ inside: '.li', having: TITLE, find: '.t-work-open' })
    secretary.startCounting()
    expect(await secretary.isOff('.t-assign-send')).toBe(true)
    await secretary.tap('.t-carrier', '顺安物业')
    await secretary.tap('.t-assign-send')
    await secretary.see('.t-assignee', '顺安物业')
    expect({ taps: secretary.taps, typed: secretary.fieldsTyped }).toEqual({ taps: 2, typed: 0 })
    road.taskId = await secretary.param('taskId')
  })
}
