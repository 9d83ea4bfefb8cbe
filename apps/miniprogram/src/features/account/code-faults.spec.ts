import { codeFaults } from './code-faults'

const FILLED = { code: '2222222222222222', name: '王秀兰', phone: '19900000001', capacity: 'owner' } as const

describe('the form for a code', () => {
  it('can be sent when everything is there', () => {
    expect(codeFaults(FILLED)).toEqual({})
  })

  it.each([
    ['code', { code: '' }, '请填信上的码，一共 16 位'],
    ['code', { code: '222222222222222Z' }, '有抄错的地方，请对着信一格一格再看一遍'],
    ['name', { name: '' }, '请填姓名，和房产证上的一样'],
    ['phone', { phone: '1990000000' }, '请填 11 位手机号'],
  ])('says what is wrong with the %s', (field, wrong, sentence) => {
    expect(codeFaults({ ...FILLED, ...wrong })).toEqual({ [field]: sentence })
  })
})
