import { changeFault, changeWords, emptyChange } from './change-words'

const filled = { ...emptyChange('2026-11-23'), reason: '本人来说的', document: '不动产权证', buyerName: '钱塘', buyerPhone: '199 0000 0021' }
const where = { label: '3号楼2单元501', names: '王**' }

describe('a change of the register', () => {
  it.each(['move_out', 'transfer', 'end'] as const)('can be sent when everything is there: %s', (kind) => {
    expect(changeFault(kind, filled, '业主')).toBeUndefined()
    expect(changeFault(kind, emptyChange('2026-11-23'), '业主')).toBe('先写明怎么知道的')
  })

  it.each([
    ['document', '先写看了什么证'],
    ['buyerName', '先写新业主姓名'],
    ['buyerPhone', '先写新业主手机号'],
  ] as const)('asks for the %s of a sale, and of nothing else', (field, sentence) => {
    expect(changeFault('transfer', { ...filled, [field]: '' }, '业主')).toBe(sentence)
    expect(changeFault('move_out', { ...filled, [field]: '' }, '业主')).toBeUndefined()
  })

  it('is said in words, with home, day and who', () => {
    expect(changeWords('move_out', filled, where)).toContain('王** 从11月23日起不住在3号楼2单元501了')
    expect(changeWords('transfer', filled, where)).toContain('是 钱塘 的')
    expect(changeWords('end', filled, where)).toContain('房子还在他名下')
  })
})
