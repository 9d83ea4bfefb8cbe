import type { MatterView } from '@silin/shared'
import { aPublicMatter, Caller, journey, phoneOf, type Phone } from './support'

const SLIDE = '中心花园的滑梯螺丝松了'

journey('已经有人提过：附议，不用开会直接办', (step) => {
  let issueId: string
  let dong: Phone

  step('写到一半就看见相似的，附议一样算数', async () => {
    issueId = await aPublicMatter('gao-xiang', { title: SLIDE, text: '孩子一上去就晃，螺丝露出来半截。', category: 'repair', place: '中心花园' })
    dong = await phoneOf('dong-mei')
    await dong.tap('.t-raise')
    await dong.type('#raise-text', '中心花园滑梯的螺丝松了，孩子玩着危险')
    await dong.see('.similar', SLIDE)
    await dong.tap('.t-endorse-similar')
    await dong.see('.t-endorse-similar', '已附议')
    expect((await (await Caller.as('dong-mei')).get<MatterView>(`/issues/${issueId}`)).endorsements).toBe(1)
  })

  step('附议的人在这件事的页上，可以收回，再附议', async () => {
    await dong.tap({ inside: '.similar__it', having: SLIDE, find: '.t-open-similar' })
    await dong.tap('.t-unendorse')
    await dong.see('.t-endorsements', '0 人')
    await dong.tap('.t-endorse')
    await dong.see('.t-endorsements', '1 人')
  })

  step('网格员不开会，直接派给物业', async () => {
    const grid = await phoneOf('grid-worker')
    await grid.open('/packages/issue/pages/take-in/index', { issueId })
    await grid.tap('.t-direct')
    expect(await grid.isOff('.t-direct-send')).toBe(true)
    await grid.turnTo('.t-assignee', '顺安物业')
    await grid.tap('.t-direct-send')
    await grid.see('.t-link-task', '顺安物业')
    await grid.see('.rail', '不用开会')
  })

  step('附议的人收到消息，一点就到这件事', async () => {
    await dong.openNotice(SLIDE)
    await dong.see('.page', '顺安物业')
  })
})
