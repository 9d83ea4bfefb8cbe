import type { AttendeeRow } from '@silin/shared'
import { inKeptOrder, notYetFirst } from './list-order'

const row = (personId: string, isHere = false): AttendeeRow => ({
  personId, name: personId, capacity: '业主', homeLabel: null, checkedInAt: isHere ? '2026-11-28T11:00:00.000Z' : null, method: isHere ? 'code' : null, going: null, waitingSince: null, waitingBy: null,
})
const ids = (rows: readonly AttendeeRow[]) => rows.map(({ personId }) => personId).join(' ')

describe('the list at the door', () => {
  it('begins with those who are not here yet', () => {
    expect(ids(notYetFirst([row('wang', true), row('chen'), row('ma')]))).toBe('chen ma wang')
  })

  it('moves nobody while it is open: who has come stays in their row, who is new comes last', () => {
    expect(ids(inKeptOrder([row('ma'), row('chen', true), row('wang', true)], ['chen', 'ma', 'wang']))).toBe('chen ma wang')
    expect(ids(inKeptOrder([row('new'), row('ma'), row('chen', true)], ['chen', 'ma', 'wang']))).toBe('chen ma new')
    expect(ids(inKeptOrder([row('ma'), row('chen')], []))).toBe('ma chen')
  })
})
