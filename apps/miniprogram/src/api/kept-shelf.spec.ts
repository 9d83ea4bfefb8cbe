import { useSession } from '../session'
import { laid, taken } from './kept-shelf'

const onPhone = new Map<string, string>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => onPhone.get(name) ?? '',
    setStorageSync: (name: string, text: string) => void onPhone.set(name, text),
    removeStorageSync: (name: string) => void onPhone.delete(name),
    getStorageInfoSync: () => ({ keys: [...onPhone.keys()] }),
  },
}))

beforeEach(() => onPhone.clear())

describe('what pages were last shown', () => {
  it('is drawn from the phone the next time', () => {
    laid('matter.7', { at: 1, data: { title: '坡道' } })
    expect(taken('matter.7')).toEqual({ at: 1, data: { title: '坡道' } })
    expect([...onPhone.keys()]).toEqual(['silin.q.matter.7'])
  })

  it('names of neighbours and what was searched for never reach the phone, but are drawn again while the app runs', () => {
    for (const key of ['attendance.7', 'minutes-slips.7.马', 'objectors.7.王', 'witnesses.7.李', 'paper-rooms.7.101']) {
      laid(key, { at: 1, data: ['王秀兰'] })
      expect(taken(key)).toEqual({ at: 1, data: ['王秀兰'] })
    }
    expect(onPhone.size).toBe(0)
  })

  it('is gone when somebody signs out, from the phone and from memory', () => {
    laid('matter.7', { at: 1, data: {} })
    laid('attendance.7', { at: 1, data: ['王秀兰'] })
    useSession.getState().end()
    expect([taken('matter.7'), taken('attendance.7')]).toEqual([undefined, undefined])
  })
})
