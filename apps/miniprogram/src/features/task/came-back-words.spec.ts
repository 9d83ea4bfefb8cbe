import { cameBackWords } from './came-back-words'

const assignee = '顺安物业'
const at = '2026-12-01T02:00:00.000Z'

describe('why work came back', () => {
  it('is what the carrier objects, by its name', () => {
    expect(cameBackWords({ assignee, cameBack: { kind: 'disputed', reason: '路灯归供电公司管。', by: '顺安物业', at } })).toEqual({
      title: '顺安物业有异议', reason: '路灯归供电公司管。', next: '社区正在核对，会重新派。',
    })
  })

  it('is what residents found wanting, whoever of them wrote it', () => {
    const words = cameBackWords({ assignee, cameBack: { kind: 'sent_back', reason: '二楼的灯还是不亮。', by: '提出人', at } })
    expect(words).toMatchObject({ title: '居民看了，说还没办好', reason: '二楼的灯还是不亮。', next: '顺安物业接着办，办好了再报。' })
  })

  it('is not said while nothing came back', () => {
    expect(cameBackWords({ assignee, cameBack: null })).toBeUndefined()
  })
})
