import { MEETING_LIMITS, type AttendeeRow, type MeetingView, type MinutesView } from '@silin/shared'
import { aPublicMatter, Caller, clock, eventually, journey, PHOTOS, phoneOf, type Phone } from './support'
import { doorCodeOf } from './pages/sitting'

const PAGES = {
  plan: '/packages/meeting/pages/plan/index', detail: '/packages/meeting/pages/detail/index', checkIn: '/packages/meeting/pages/check-in/index',
  host: '/packages/meeting/pages/host/index', venues: '/packages/workbench/pages/venues/index',
}
const HOW = '腾讯会议 123-456-789'
const MINUTE_MS = 60_000

journey('人在外地也能开会，没有屏幕的屋子在门口贴一张码：线上的一点就到，扫门口码的等主持人核对', (step) => {
  let meetingId: string
  let shedMeeting: string
  let secretary: Phone
  let doorCode: string
  let wang: Phone

  step('书记发通知时写一句线上怎么进，别的一个字不用写', async () => {
    const issueId = await aPublicMatter('wang-xiulan', { title: '东门的雨棚漏水', text: '一下雨门口全是水，老人不敢走。' })
    secretary = await phoneOf('secretary')
    await secretary.open(PAGES.plan, { issueIds: issueId })
    await secretary.see('.t-notice-preview', '到了用手机扫码签到')
    secretary.startCounting()
    await secretary.turnTo('.t-from-elsewhere', '会场开，也能在线上参加')
    await secretary.see('.t-send-notice', '先写线上怎么进')
    await secretary.type('#online-how', HOW)
    await secretary.see('.t-notice-preview', `也能在线上参加：${HOW}`)
    await secretary.settled()
    await secretary.tap('.t-send-notice')
    await secretary.tap('.t-open-meeting')
    expect(secretary.fieldsTyped).toBe(1)
    meetingId = await secretary.param('meetingId')
  })

  step('同一页上定了由物业来说、附上一张照片，通知里写着，邻居来之前就能看', async () => {
    const issueId = await aPublicMatter('zhou-jianguo', { title: '车棚的灯整夜不灭', text: '照得一楼睡不着，电费也是大家的。' })
    await secretary.open(PAGES.plan, { issueIds: issueId })
    await secretary.see('.t-notice-preview', '车棚的灯')
    secretary.startCounting()
    await secretary.tap('.ag', '车棚的灯')
    await secretary.tap('.t-led-by .chip', '顺安物业')
    await secretary.photograph('.t-paper-camera', PHOTOS.posts)
    await secretary.see('.t-item-paper', '材料 1')
    await secretary.tap('.t-item-done')
    await secretary.see('.t-notice-preview', '由顺安物业来说，有 1 份材料')
    await secretary.settled()
    await secretary.tap('.t-send-notice')
    await secretary.tap('.t-open-meeting')
    expect(secretary.fieldsTyped).toBe(0)
    shedMeeting = await secretary.param('meetingId')
    const zhou = await phoneOf('zhou-jianguo')
    await zhou.openNotice('车棚的灯')
    await zhou.see('.ag', '由顺安物业来说')
    await zhou.see('.t-item-document', '照片')
  })

  step('通知发了又来一份材料：书记补上，不用打字，邻居收到一句话', async () => {
    await secretary.open(PAGES.detail, { meetingId: shedMeeting })
    secretary.startCounting()
    await secretary.tap('.t-add-paper')
    await secretary.photograph('.t-paper-camera', PHOTOS.steps)
    await secretary.tap('.t-paper-add', '附上，告诉大家')
    await secretary.see('.t-item-document', '材料 2')
    expect(secretary.fieldsTyped).toBe(0)
    const zhou = await phoneOf('zhou-jianguo')
    await zhou.openNotice('加了一份材料')
    await zhou.see('.t-item-document', '材料 2')
  })

  step('附错了一份：书记点两下撤下来，谁也看不到了', async () => {
    await secretary.open(PAGES.detail, { meetingId: shedMeeting })
    await secretary.tap('.t-add-paper', '撤下材料')
    await secretary.tapFirst('.t-paper-take')
    await secretary.tap('.chip', '传错了')
    await secretary.tap('.t-paper-withdraw', '撤下')
    await eventually(async () => (await secretary.count('.t-item-document')) === 1)
    const zhou = await phoneOf('zhou-jianguo')
    await zhou.open(PAGES.detail, { meetingId: shedMeeting })
    await zhou.see('.t-item-document', '材料 1')
    expect(await zhou.count('.t-item-document')).toBe(1)
  })

  step('书记在议事地点里看得到门口的码，打印出来贴上', async () => {
    const { venueName } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    await secretary.open(PAGES.venues)
    await secretary.tap('.t-venue-row', venueName)
    await secretary.see('.t-print-door')
    const { communityId } = await (await Caller.as('wang-xiulan')).get<{ communityId: string }>('/me')
    doorCode = await doorCodeOf(communityId, meetingId)
    await secretary.see('.t-replace-door', doorCode)
  })

  step('开门以后，在外地的郑雨点一下就到了，不占座', async () => {
    const { startsAt } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    const zheng = await phoneOf('zheng-yu')
    await zheng.open(PAGES.detail, { meetingId })
    await zheng.see('.t-where', '也能在线上参加')
    await zheng.tap('.t-checkIn')
    await zheng.see('.t-way-in', HOW)
    zheng.startCounting()
    await zheng.tap('.t-attend-online')
    await zheng.see('.t-checked-in', '您在线上')
    expect([zheng.taps, zheng.fieldsTyped]).toEqual([1, 0])
  })

  step('王奶奶和陈立扫门口的码：一下点到这场会，先不算到', async () => {
    wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.checkIn, { code: doorCode })
    await wang.see('.t-this-meeting')
    wang.startCounting()
    await wang.tap('.t-this-meeting')
    await wang.seeText('主持人核对后算到')
    expect([wang.taps, wang.fieldsTyped]).toEqual([1, 0])
    const chen = await phoneOf('chen-li')
    await chen.open(PAGES.checkIn, { code: doorCode })
    await chen.tap('.t-this-meeting')
    await chen.seeText('主持人核对后算到')
    expect((await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)).attendance.present).toBe(1)
  })

  step('主持人一眼看见两位扫的是门口的码，都在，点一下全算到', async () => {
    await secretary.open(PAGES.host, { meetingId })
    await secretary.see('.t-waiting-scans', '2 位等您核对')
    await secretary.see({ inside: '.t-waiting-scan', having: '王秀兰', find: '.sub' }, '扫的是门口的码')
    secretary.startCounting()
    await secretary.tap('.t-confirm-all')
    await secretary.see('.t-present', '3')
    expect(secretary.taps).toBe(1)
    await secretary.see('.t-came-online', '1 线上')
    if (wang.isShared) await wang.open(PAGES.checkIn, { meetingId })
    await wang.see('.t-checked-in')
  })

  step('名单和纪要里都写着：到了三位，其中一位在线上', async () => {
    const host = await Caller.as('secretary')
    const rows = await host.get<readonly AttendeeRow[]>(`/meetings/${meetingId}/attendance`)
    expect(rows.flatMap(({ name, method }) => (method ? [`${name} ${method}`] : [])).sort()).toEqual(['王秀兰 code', '郑雨 online', '陈立 code'].sort())
    await host.post(`/meetings/${meetingId}/open`)
    const { agenda } = await host.get<MeetingView>(`/meetings/${meetingId}`)
    for (const { agendaItemId } of agenda) await host.post(`/agenda-items/${agendaItemId}/leave-open`, { reason: '今晚只听意见' })
    await host.post(`/meetings/${meetingId}/conclude`)
    expect((await host.post<MinutesView>(`/meetings/${meetingId}/minutes`)).text).toContain('其中线上 1 人')
  })
})
