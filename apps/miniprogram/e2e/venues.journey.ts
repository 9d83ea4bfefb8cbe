import type { CommunityView, MeetingView } from '@silin/shared'
import { aPublicMatter, Caller, journey, phoneOf, type Phone } from './support'
import { called } from './pages/sitting'

const PAGES = { venues: '/packages/workbench/pages/venues/index', detail: '/packages/meeting/pages/detail/index' }
const ROOM = { name: '老年活动室', address: '3号楼一层东头', seats: '30' }

journey('议事地点：书记加一个地方，排会就能选；通知发出去了，名字和地址不能悄悄改', (step) => {
  let secretary: Phone
  let communityId: string
  let meetingId: string

  step('书记加「老年活动室」：名字、在哪儿、坐几个人，别的都填好了', async () => {
    secretary = await phoneOf('secretary')
    await secretary.open(PAGES.venues)
    await secretary.see('.t-venue-row', '四邻议事厅')
    secretary.startCounting()
    await secretary.tap('.t-add-venue')
    expect(await secretary.isOff('.t-keep-venue')).toBe(true)
    await secretary.see('.t-keep-venue', '先写名字')
    await secretary.type('#venue-name', ROOM.name)
    await secretary.type('#venue-address', ROOM.address)
    await secretary.type('#venue-seats', ROOM.seats)
    await secretary.tap('.t-keep-venue', '加上')
    await secretary.see('.t-venue-row', /老年活动室[\s\S]*3号楼一层东头[\s\S]*坐 30 人/)
    expect([secretary.taps, secretary.fieldsTyped]).toEqual([2, 3])
  })

  step('叫同一个名字的，再加一个加不上', async () => {
    await secretary.tap('.t-add-venue')
    await secretary.type('#venue-name', ROOM.name)
    await secretary.type('#venue-address', '别的地方')
    await secretary.type('#venue-seats', '8')
    await secretary.tap('.t-keep-venue', '加上')
    await secretary.see('.field__err', '已经有一个地方叫「老年活动室」')
    await secretary.open(PAGES.venues)
  })

  step('会定在那儿，王奶奶的页面上写着在哪儿', async () => {
    const issueId = await aPublicMatter('wang-xiulan', { title: '活动室的门关不严', text: '冬天冷风直往里灌，老人坐不住。' })
    communityId = (await (await Caller.as('wang-xiulan')).get<{ communityId: string }>('/me')).communityId
    const { venues } = await (await Caller.as('secretary')).get<CommunityView>(`/communities/${communityId}`)
    const venueId = venues.find(({ name }) => name === ROOM.name)?.venueId
    meetingId = await called(communityId, [issueId], 'council', { venueId })
    const wang = await phoneOf('wang-xiulan')
    await wang.open(PAGES.detail, { meetingId })
    await wang.see('.t-where', /老年活动室[\s\S]*3号楼一层东头/)
  })

  step('发了通知，名字和地址改不了；多搬了椅子，座位数能改', async () => {
    await secretary.open(PAGES.venues)
    await secretary.tap('.t-venue-row', ROOM.name)
    await secretary.see('.t-settled', '去那场会里换')
    await secretary.type('#venue-seats', '36')
    await secretary.tap('.t-keep-venue', '保存')
    await secretary.see('.t-venue-row', /老年活动室[\s\S]*坐 36 人/)
    expect((await (await Caller.as('secretary')).get<MeetingView>(`/meetings/${meetingId}`)).capacity).toBe(36)
  })
})
