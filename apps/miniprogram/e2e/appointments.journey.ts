import { MEETING_LIMITS, type MatterView, type MeetingView } from '@silin/shared'
import { Caller, clock, journey, phoneOf, type Phone } from './support'
import { talksOf } from './pages/talks'

const TALKS = '/packages/meeting/pages/talks/index'
const ABOUT = '楼上漏水，跟楼上说了几回都说不通'
const PUBLIC = '3号楼楼上楼下的水管，请物业上门查一遍漏点'
const MINUTE_MS = 60_000

journey('约书记：王奶奶三下约好一个时间，跟书记单独谈；谈了什么只有两个人知道，定下谁来办', (step) => {
  let meetingId: string
  let secretary: Phone
  let wang: Phone
  let chen: Phone

  step('书记发出书记见面会的通知，接着一下开放约谈，一个字不用写', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open('/packages/meeting/pages/plan/index')
    await secretary.settled()
    secretary.startCounting()
    await secretary.tap('.t-form-secretary_meeting')
    await secretary.see('.t-notice-preview', '开书记见面会')
    await secretary.settled()
    await secretary.tap('.t-send-notice')
    await secretary.tap('.t-open-talks')
    await secretary.see('.t-hours-words', '每位 10 分钟，能约 6 位')
    await secretary.tap('.t-set-hours')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([4, 0])
    await secretary.see('.t-change-hours')
    meetingId = await secretary.param('meetingId')
  })

  step('王奶奶收到通知，三下就约好了，一个字不用写', async () => {
    chen = await phoneOf('chen-li')
    await chen.open(TALKS, { meetingId })
    await chen.tapFirst('.t-free')
    await chen.see('.t-book')
    await chen.type('#talk-about', ABOUT)
    wang = await phoneOf('wang-xiulan')
    await wang.openNotice('有话当面问书记')
    await wang.see('.t-talks', '还有 6 个时间')
    wang.startCounting()
    await wang.tap('.t-talks')
    await wang.tapFirst('.t-free')
    await wang.tap('.t-book')
    await wang.see('.t-my-talk', '约好了')
    expect([wang.taps, wang.fieldsTyped]).toEqual([3, 0])
    await wang.openNotice('跟书记约好了')
    await wang.see('.t-my-talk', '单独谈 10 分钟')
  })

  step('同一个时间邻居约不上，写好的话还在，换一个就行；约好的只看到有人约了', async () => {
    await chen.tap('.t-book')
    await chen.see('.field__err', '刚被别人约走了。还有 5 个时间可以约')
    await chen.tap('.t-other-time')
    await chen.see('.page', '有人约了')
    await chen.tapFirst('.t-free')
    expect(await chen.typedIn('#talk-about')).toBe(ABOUT)
    await chen.tap('.t-book')
    await chen.see('.t-my-talk', ABOUT)
    const { list, times } = await talksOf('he-wei', meetingId)
    expect([list, times.map(({ standing }) => standing).join(' ')]).toEqual([null, 'taken taken free free free free'])
  })

  step('没记完不能散会；王奶奶的事定给物业，哪天前办完都有', async () => {
    const { startsAt } = await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    await secretary.open('/packages/meeting/pages/host/index', { meetingId })
    await secretary.tap('.t-open')
    await secretary.tap('.t-conclude')
    await secretary.tap('.t-conclude-sure')
    await secretary.see('.field__err', '约了书记的还有 2 位没有记')
    await secretary.tap('.t-go-talks')
    await secretary.see('.t-talk-row', ABOUT)
    secretary.startCounting()
    await secretary.tap({ inside: '.t-talk-row', having: '王秀兰', find: '.t-end-talk' })
    await secretary.tap('.t-talk-promise')
    expect(await secretary.isOff('.t-talk-promise-send')).toBe(true)
    await secretary.tap('.t-talk-carriers .chip', '顺安物业')
    await secretary.type('#talk-public', PUBLIC)
    await secretary.tap('.t-talk-promise-send')
    await secretary.see('.t-talk-row', '交给顺安物业去办')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([4, 1])
  })

  step('谈过了的一下就记好，散会；纪要只写几位，一个字不提谈了什么', async () => {
    secretary.startCounting()
    await secretary.tap('.t-end-talk')
    await secretary.tap('.t-talked')
    await secretary.seeGone('.t-end-talk')
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([2, 0])
    const caller = await Caller.as('secretary')
    await caller.post(`/meetings/${meetingId}/conclude`)
    await caller.post(`/meetings/${meetingId}/minutes`)
    const { minutes } = await caller.get<MeetingView>(`/meetings/${meetingId}`)
    expect(minutes?.text).toContain('另有 2 位单独约了书记谈')
    for (const words of [ABOUT, PUBLIC, '漏水', '物业']) expect(minutes?.text).not.toContain(words)
  })

  step('王奶奶收到回音，一点就到这件事：物业在办，办没办好她说了算', async () => {
    await wang.openNotice('您跟书记谈的有回音了')
    await wang.see('.t-link-task', '顺安物业')
    const { mine } = await talksOf('wang-xiulan', meetingId)
    const matter = await (await Caller.as('wang-xiulan')).get<MatterView>(`/issues/${mine?.ended?.issueId ?? ''}`)
    expect(matter).toMatchObject({ state: 'executing', mine: true, text: PUBLIC, holding: { who: '顺安物业' } })
    const property = await phoneOf('property')
    await property.openNotice('水管')
    await property.see('.page', '顺安物业')
  })
})
