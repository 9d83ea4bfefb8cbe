import { placeInQueue, placeWords, queueWords } from './room-words'

const waiting = (who: string, mine = false) => ({ personId: null, who, mine, askedAt: '2026-11-29T11:00:00.000Z' })

describe('the line of those who want to speak', () => {
  it('says how many stand before', () => {
    const queue = [waiting('9号楼居民'), waiting('顺安物业'), waiting('3号楼居民', true)]
    expect(placeInQueue({ queue })).toBe(2)
    expect(placeInQueue({ queue: [] })).toBeUndefined()
    expect([0, 2].map(placeWords)).toEqual(['下一位就是您', '前面还有 2 位'])
  })

  it('says who is next', () => {
    expect(queueWords({ queue: [] })).toBe('还没有人要发言')
    expect(queueWords({ queue: [waiting('顺安物业')] })).toBe('顺安物业要发言')
    expect(queueWords({ queue: [waiting('9号楼居民'), waiting('顺安物业')] })).toBe('2 位要发言，下一位9号楼居民')
  })
})
