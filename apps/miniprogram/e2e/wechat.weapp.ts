import { MEETING_LIMITS, type CheckInCode, type Me, type MeetingView } from '@silin/shared'
import { called } from './pages/sitting'
import { aPublicMatter, Caller, clock, journey, phoneOf, type Phone } from './support'

const MINUTE_MS = 60_000
const GARDEN = { name: '中心花园', address: '柳园小区', latitude: 36.6512, longitude: 117.1201 }
const HALL = { name: '柳园社区服务中心', address: '柳园路 18 号', latitude: 36.650102, longitude: 117.118823 }
const DETAIL = '/packages/meeting/pages/detail/index'

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

  step('书记在地图上标好议事厅，邻居点一下地址就带路', async () => {
    const gao = await phoneOf('gao-xiang')
    await gao.open(DETAIL, { meetingId })
    await gao.see('.t-where', '四邻议事厅')
    expect(await gao.count('.t-where', '点一下看地图')).toBe(0)
    const secretary = await phoneOf('secretary')
    await secretary.open('/packages/workbench/pages/venues/index')
    await secretary.see('.t-venue-row', /四邻议事厅[\s\S]*地图上还没标/)
    await secretary.tap('.t-venue-row', '四邻议事厅')
    await secretary.choosePlace('.t-point', HALL)
    await secretary.tap('.t-look')
    await secretary.tap('.t-keep-venue', '保存')
    await secretary.see('.t-venue-row', '四邻议事厅')
    expect((await (await Caller.as('gao-xiang')).get<MeetingView>(`/meetings/${meetingId}`)).venuePlace).toEqual({ latitude: HALL.latitude, longitude: HALL.longitude })
    await gao.open(DETAIL, { meetingId })
    await gao.see('.t-where', '点一下看地图')
    await gao.tap('.t-where')
    expect([...gao.faults, ...secretary.faults]).toEqual([])
  })
})
