import type { AttendeeRow } from '@silin/shared'
import { checkedIn, matching, whereOf } from './attendees'

const row = (name: string, part: Partial<AttendeeRow> = {}): AttendeeRow => ({
  personId: name, name, capacity: '业主', homeLabel: '3号楼 2单元 501', checkedInAt: '2026-11-24T11:00:00.000Z', method: 'code', going: true, waitingSince: null, waitingBy: null, ...part,
})

describe('people in the room', () => {
  it('leaves out who was expected and has not come', () => {
    expect(checkedIn([row('王秀英'), row('李建国', { checkedInAt: null })]).map(({ name }) => name)).toEqual(['王秀英'])
  })

  it('finds by a part of the name or of the home, whatever the spaces', () => {
    const people = [row('王秀英'), row('赵敏', { homeLabel: '8号楼 1单元 302' })]
    expect(matching(people, '秀').map(({ name }) => name)).toEqual(['王秀英'])
    expect(matching(people, '8号楼1单元').map(({ name }) => name)).toEqual(['赵敏'])
    expect(matching(people, '  ')).toHaveLength(2)
    expect(matching(people, '九')).toEqual([])
  })

  it('tells who has no home here by what they come as', () => {
    expect(whereOf(row('周师傅', { homeLabel: null, capacity: '顺安物业' }))).toBe('顺安物业')
  })
})
