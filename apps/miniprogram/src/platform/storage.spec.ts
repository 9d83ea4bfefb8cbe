import { readStored, storageKey, store } from './storage'

const onPhone = new Map<string, string>()
let room = 100
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => onPhone.get(name) ?? '',
    setStorageSync: (name: string, text: string) => {
      const others = [...onPhone].filter(([other]) => other !== name).reduce((sum, [, one]) => sum + one.length, 0)
      if (others + text.length > room) throw new Error('exceed max size')
      onPhone.set(name, text)
    },
    removeStorageSync: (name: string) => void onPhone.delete(name),
    getStorageInfoSync: () => ({ keys: [...onPhone.keys()] }),
  },
}))

const DRAFT = storageKey<string>('draft.raise')
beforeEach(() => {
  onPhone.clear()
  room = 100
})

it('words under way are kept also on a full phone: what can be asked for again makes room', () => {
  expect(store(storageKey('q.matter.7'), 'x'.repeat(90))).toBe(true)
  expect(store(DRAFT, '楼道的灯坏了，晚上要打手电')).toBe(true)
  expect(readStored(DRAFT)).toBe('楼道的灯坏了，晚上要打手电')
  expect(readStored(storageKey('q.matter.7'))).toBeUndefined()
})

it('whoever wrote is told when even that is not enough, and other words under way stay', () => {
  expect(store(DRAFT, 'x'.repeat(60))).toBe(true)
  expect(store(storageKey('draft.talk'), 'x'.repeat(60))).toBe(false)
  expect(readStored(DRAFT)).toBe('x'.repeat(60))
})
