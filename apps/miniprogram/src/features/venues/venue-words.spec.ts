import { VENUE_LIMITS, type VenueView } from '@silin/shared'
import { draftOf, missingIn, requestOf, venueSub } from './venue-words'

const HALL: VenueView = { venueId: 'v', kind: 'hall', kindName: '四邻议事厅', name: '四邻议事厅', address: '服务中心二楼', capacity: 80, openHours: '8:30—21:00', accessible: true, place: { latitude: 36.6, longitude: 117.1 } }
const { venueId: _venueId, kindName: _kindName, ...SAID } = HALL

describe('a place where people sit down', () => {
  it('comes back from its form as it went in', () => {
    expect(requestOf(draftOf(HALL))).toEqual(SAID)
    expect(missingIn(draftOf(HALL))).toBeUndefined()
  })

  it('says one thing after another that is missing', () => {
    const empty = draftOf(undefined)
    expect(missingIn(empty)).toBe('先写名字')
    expect(missingIn({ ...empty, name: '活动室' })).toBe('先写在哪儿')
    expect(missingIn({ ...empty, name: '活动室', address: '3号楼' })).toBe('先写能坐几个人')
    expect(missingIn({ ...empty, name: '活动室', address: '3号楼', capacity: '20' })).toBeUndefined()
    expect(missingIn({ ...empty, name: '活动室', address: '3号楼', capacity: '20', openHours: ' ' })).toBe('先写几点开门')
  })

  it.each([['1', false], [String(VENUE_LIMITS.capacityMax), true], [String(VENUE_LIMITS.capacityMax + 1), false], ['20.5', false], ['二十', false]])('seats %s: %s', (capacity, ok) => {
    expect(missingIn({ ...draftOf(HALL), capacity }) === undefined).toBe(ok)
  })

  it('that is only online wants no seats and says how one gets in', () => {
    const line = { ...draftOf(undefined), kind: 'online', name: '线上会议室', address: '', capacity: '' } as const
    expect(missingIn(line)).toBe('先写怎么进')
    expect(missingIn({ ...line, address: '腾讯会议 123-456-789' })).toBeUndefined()
    expect(requestOf({ ...line, capacity: '80', place: { latitude: 36.6, longitude: 117.1 } })).toMatchObject({ capacity: 0, place: null })
    expect(venueSub({ ...HALL, kind: 'online' })).toBe('线上 · 8:30—21:00')
  })

  it('is told in one line', () => {
    expect(venueSub(HALL)).toBe('坐 80 人 · 8:30—21:00 · 轮椅能进')
    expect(venueSub({ ...HALL, accessible: false, place: null })).toBe('坐 80 人 · 8:30—21:00 · 轮椅进不去 · 地图上还没标')
  })
})
