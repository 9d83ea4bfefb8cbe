import { MEETING_LIMITS, type CheckInCode, type Me, type MeetingView } from '@silin/shared'
import { called } from './pages/sitting'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'

const MINUTE_MS = 60_000
const GARDEN = { name: '中心花园', address: '柳园小区', latitude: 36.6512, longitude: 117.1201 }

journey('微信里才有的：地图和扫一扫', (step) => {
  let xu: Phone
  let meetingId: string

  step('在地图上点一下，地方就填好了', async () => {
    xu = await phoneOf('xu-lihua')
    await xu.tap('.t-raise')
    await xu.type('#raise-text', '石凳少了一条，老人走累了没处坐')
    await xu.choosePlace('.t-map', GARDEN)
    expect(await xu.typedIn('#raise-place')).toBe(GARDEN.name)
    await xu.tap('.t-submit')
    await xu.see('.t-title', '石凳少了一条')
    await xu.seeText(GARDEN.name)
    expect({ taps: xu.taps, typed: xu.fieldsTyped }).toEqual({ taps: 5, typed: 1 })
  })

  step('从会议页扫会场的码，扫到就签上了', async () => {
    const issueId = await aPublicMatter('gao-xiang', { title: '南门的路灯不亮', text: '晚上九点以后一片黑。' })
    const { communityId } = await (await Caller.as('xu-lihua')).get<Me>('/me')
    meetingId = await called(communityId ?? '', [issueId])
    const secretary = await Caller.as('secretary')
    const { startsAt } = await secretary.get<MeetingView>(`/meetings/${meetingId}`)
    await clock.passTo(new Date(Date.parse(startsAt) - MEETING_LIMITS.doorsOpenMinutesBefore * MINUTE_MS))
    const { code } = await secretary.get<CheckInCode>(`/meetings/${meetingId}/check-in-code`)
    await xu.open('/packages/meeting/pages/check-in/index', { meetingId })
    xu.startCounting()
    await xu.scan('.t-scan', `https://example.cn/#/packages/meeting/pages/check-in/index?meetingId=${meetingId}&code=${code}`)
    await xu.see('.t-checked-in')
    expect({ taps: xu.taps, typed: xu.fieldsTyped }).toEqual({ taps: 1, typed: 0 })
  })

  step('扫到别的码：说这不是签到码，没签上', async () => {
    const gao = await phoneOf('gao-xiang')
    await gao.open('/packages/meeting/pages/check-in/index', { meetingId })
    await gao.scan('.t-scan', 'https://example.cn/pay?to=somebody')
    await gao.see('.field__err', '这不是签到码')
    expect(await gao.count('.t-checked-in')).toBe(0)
  })
})
