import type { CommunityRef } from '@silin/shared'
import { foundByName } from './found-by-name'

const many = Array.from({ length: 30 }, (_, i): CommunityRef => ({ communityId: `c${i}`, name: `${i + 1}号社区`, street: i < 10 ? '柳园街道' : '胜利街道', kind: 'urban' }))

describe('finding a community among many', () => {
  it('shows a screenful at a time and says how many are left', () => {
    const { shown, more } = foundByName(many, '')
    expect([shown.length, more]).toEqual([20, 10])
  })

  it('goes by a part of the name or by the street, whatever spaces a keyboard put in', () => {
    expect(foundByName(many, ' 12 号').shown.map(({ name }) => name)).toEqual(['12号社区'])
    expect(foundByName(many, '柳园街道').shown).toHaveLength(10)
    expect(foundByName(many, '没有这里')).toEqual({ shown: [], more: 0 })
  })
})
