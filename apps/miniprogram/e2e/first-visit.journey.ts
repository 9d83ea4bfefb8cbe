import type { ClaimHomeAnswer, ClaimHomeRequest, CommunityRef, CommunityView, Me } from '@silin/shared'
import { randomUUID } from 'node:crypto'
import { aPublicMatter, Caller, journey, phoneOf, type Phone } from './support'

const NOTICE_BOARD = '布告栏的玻璃碎了，风一吹就响'
/** Owns a home here according to the register, and has never opened 四邻议事. */
const OWNER = { building: '1号楼', unit: '1单元', room: '101', name: '马超', phone: '19900001420' }

journey('第一次来：先看看，再认领房屋', (step) => {
  let guest: Phone

  step('第一次打开，不用注册就进得来', async () => {
    await aPublicMatter('yu-haiyang', { title: NOTICE_BOARD, text: '南门里面的布告栏，玻璃碎了没人换。' })
    guest = await phoneOf('guest')
    await guest.see('.t-todo-claim_home')
  })

  step('游客挑一个地方看，手机记得住；再换回来', async () => {
    await guest.see('.t-mark-name', '柳园社区')
    await guest.tap('.t-mark-name')
    await guest.tap('.t-community', '柳湾村')
    await guest.see('.t-mark-name', '柳湾村')
    await guest.reopen('/pages/home/index')
    await guest.see('.t-mark-name', '柳湾村')
    await guest.tap('.t-tab-board')
    await guest.see('.t-board-total', '0 件事')
    await guest.tap('.t-tab-home')
    await guest.tap('.t-mark-name')
    await guest.tap('.t-community', '柳园社区')
    await guest.see('.t-mark-name', '柳园社区')
  })

  step('游客要提事，被请去认领；危险电话照样在', async () => {
    await guest.tap('.t-raise')
    await guest.see('.t-danger', '119')
    await guest.see('.t-claim')
    expect(await guest.count('#raise-text')).toBe(0)
    const caller = await Caller.as('guest')
    const [here] = await caller.get<readonly CommunityRef[]>('/communities')
    const refused = await caller.ask('POST', `/communities/${here?.communityId ?? ''}/issues`, { requestKey: randomUUID(), title: '游客', text: '想提一件事', category: 'other', place: '', photoIds: [] })
    expect(refused.problem?.code).toBe('consent.needed')
  })

  step('不同意隐私说明，照样能看公开的事', async () => {
    await guest.tap('.t-claim')
    await guest.seeText('您的信息，这样用')
    await guest.tap('.t-refuse-consent')
    await guest.see('.t-danger')
    await guest.tap('.t-back')
    await guest.tap('.t-tab-board')
    await guest.tap('.t-segment-discuss')
    await guest.tap('.t-board-row', NOTICE_BOARD)
    await guest.see('.t-text', '玻璃碎了没人换')
    expect((await (await Caller.as('guest')).get<Me>('/me')).consent.givenVersion).toBeNull()
  })

  step('同意以后填表；漏了的一格一格说清楚', async () => {
    await guest.tap('.t-back')
    await guest.tap('.t-tab-home')
    await guest.tap('.t-todo-claim_home')
    await guest.tap('.t-consent')
    await guest.tap('.t-submit')
    for (const fault of ['请选楼号', '请填房号', '请填姓名', '请填 11 位手机号']) await guest.see('.field__err', fault)
    await guest.turnTo('.t-building', OWNER.building)
    await guest.turnTo('.t-unit', OWNER.unit)
    await guest.type('#claim-room', OWNER.room)
    await guest.type('#claim-name', OWNER.name)
    await guest.type('#claim-phone', OWNER.phone)
    await guest.seeGone('.field__err')
  })

  step('对得上、对不上，回的话一个字不差', async () => {
    await guest.tap('.t-submit')
    const words = await guest.textOf('.state__why')
    const neighbour = await Caller.as('xinglin-resident')
    const [here] = await neighbour.get<readonly CommunityRef[]>('/communities')
    const { estates } = await neighbour.get<CommunityView>(`/communities/${here?.communityId ?? ''}`)
    const invented: ClaimHomeRequest = { estateId: estates[0]?.estateId ?? '', buildingName: '1号楼', unitName: '1单元', roomName: '9999', name: '无此人', phone: '19900009999', capacity: 'owner' }
    const answer = await neighbour.post<ClaimHomeAnswer>('/home-claims', invented)
    expect(answer.words).toBe(words)
    await guest.tap('.t-home')
  })

  step('网格员看着名册核对：对得上的通过，对不上的写明理由', async () => {
    const grid = await phoneOf('grid-worker')
    // Who belongs to one community has nothing to choose.
    await grid.see('.t-headline')
    expect(await grid.count('.t-mark-name')).toBe(0)
    await grid.tap('.t-tab-workbench')
    await grid.tap('.t-shortcut-key')
    await grid.see('.t-claim-card', /9999[\s\S]*名册里没有这套房/)
    await grid.tap({ inside: '.t-claim-card', having: '9999', find: '.t-decline-claim' })
    expect(await grid.isOff('.t-decline-send')).toBe(true)
    await grid.type('#decline-reason', '名册里没有这套房，请带证件到社区')
    await grid.tap('.t-decline-send')
    await grid.seeGone('.t-claim-card', '9999')
    await grid.see('.t-claim-card', /1号楼[\s\S]*都对得上/)
    expect(await grid.textOf('.t-claim-card', OWNER.building)).not.toContain(OWNER.phone)
    await grid.tap({ inside: '.t-claim-card', having: OWNER.building, find: '.t-approve-claim' })
    await grid.seeText('没有等核对的')
  })

  step('认领通过：消息来了，可以提事了', async () => {
    await guest.openNotice('住址认证通过')
    await guest.seeText('1号楼1单元101')
    await guest.open('/packages/issue/pages/raise/index')
    await guest.see('#raise-text')
  })
})
