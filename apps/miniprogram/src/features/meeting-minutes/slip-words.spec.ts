import type { MinutesSlipView } from '@silin/shared'
import { EMPTY_SLIP, missingOnSlip, saidOnSlip, slipState, type SlipDraft } from './slip-words'

const SECTIONS = [{ section: 0, title: '开头' }, { section: 1, title: '一、坡道' }]
const slip = (more: Partial<MinutesSlipView> = {}): MinutesSlipView => ({
  slipId: 's', name: '王秀兰', homeLabel: '1号楼1单元301', enteredAt: '2026-11-28T00:00:00.000Z', state: 'entered',
  version: 1, verdict: 'confirm', section: null, remark: null, otherwise: null, reason: null, slip: null, offered: [], ...more,
})
const person = { personId: 'p', name: '王秀兰', homeLabel: null }
const paper = { documentId: 'd', words: '照片' }

describe('a sheet that is being entered', () => {
  it.each<[Partial<SlipDraft>, string | null]>([
    [{}, '先选是谁签的'], [{ person }, '先选纸上怎么说'], [{ person, says: 'confirm' }, '先拍下签字的纸'], [{ person, says: 'confirm', paper }, null],
    [{ person, says: 'object', paper }, '先选是哪一段'], [{ person, says: 'object', section: '1', remark: ' ', paper }, '先照着纸写一句'],
    [{ person, says: 'object', section: '1', remark: '是两米', paper }, null],
  ])('%j: %s', (part, expected) => {
    expect(missingOnSlip({ ...EMPTY_SLIP, ...part })).toBe(expected)
  })
})

describe('a sheet that was entered', () => {
  it('says what was read off it', () => {
    expect(saidOnSlip(slip(), SECTIONS)).toBe('写得没错')
    expect(saidOnSlip(slip({ verdict: 'object', section: 1, remark: '我说的是两米' }), SECTIONS)).toBe('一、坡道，有出入：我说的是两米')
    expect(saidOnSlip(slip({ verdict: 'object', section: 1, remark: '我说的是两米', otherwise: '伸两米' }), SECTIONS)).toBe('一、坡道，有出入：我说的是两米；应该是：伸两米')
  })

  it('says whom it waits for, and what became of it', () => {
    expect(slipState(slip(), 1)).toBe('等另一位同事核对')
    expect(slipState(slip({ offered: ['confirm', 'reject'] }), 2)).toBe('看的是第 1 版。请您对着照片看一遍')
    expect(slipState(slip({ state: 'counted' }), 1)).toBe('核对过，算数了')
    expect(slipState(slip({ state: 'rejected', reason: '没有签名' }), 1)).toBe('不作数。原因：没有签名')
  })
})
