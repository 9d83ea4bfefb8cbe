import { aPublicMatter, Caller, costs, PHOTOS, type TellStep } from '../support'
import { OWNERS_PAGES, TITLE, type Decision } from './decision'

const SENTENCE = '3号楼楼顶漏雨，补了三年还是漏，墙皮一块一块往下掉'
const DOORS = { title: '5号楼单元门关不上，想换新的', text: '弹簧断了，修过两回，冬天风直往楼里灌。', category: 'repair' } as const

/** From a leaking roof to a matter that everybody can read. */
export function raising(step: TellStep, decision: Decision): void {
  const { cast, roof, doors } = decision
  step('王奶奶说一句、拍一张，五下以内交上去', async () => {
    const wang = await cast.phone('wang-xiulan')
    await wang.tap('.t-raise')
    await wang.type('#raise-text', SENTENCE)
    await wang.choosePhotos('.t-add-photo', [PHOTOS.steps])
    await wang.see('.t-photos .t-remove-photo')
    await wang.seeGone('.t-photos .is-sending')
    await wang.tap('.t-submit')
    await wang.see('.t-title', TITLE)
    costs(wang, '王奶奶提事', { taps: 5, typed: 1 })
    roof.issueId = await wang.param('issueId')
  })

  step('网格员受理；2号楼的陈立、3号楼的李娜附议', async () => {
    const grid = await cast.phone('grid-worker')
    await grid.open(OWNERS_PAGES.workbench)
    await grid.tap({ inside: '.li', having: TITLE, find: '.t-work-open' })
    await grid.tap('.t-accept')
    await grid.see('.t-endorsements', '0 人')
    const chen = await cast.phone('chen-li')
    await chen.open(OWNERS_PAGES.matter, { issueId: roof.issueId })
    await chen.tap('.t-endorse')
    await chen.see('.t-endorsements', '1 人')
    await (await Caller.as('li-na')).post(`/issues/${roof.issueId}/endorsements`)
    doors.issueId = await aPublicMatter('zhao-min', DOORS)
  })
}
