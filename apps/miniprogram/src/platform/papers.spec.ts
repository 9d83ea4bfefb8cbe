import { openPaper } from './papers'

const said: string[] = []
const opened: string[] = []
let answer: () => Promise<{ tempFilePath: string; statusCode: number }>
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    downloadFile: () => answer(),
    openDocument: async ({ filePath }: { filePath: string }) => void opened.push(filePath),
    showModal: async ({ title }: { title: string }) => void said.push(title),
  },
}))

const before = process.env.TARO_ENV
beforeAll(() => {
  process.env.TARO_ENV = 'weapp'
})
afterAll(() => {
  process.env.TARO_ENV = before
})
beforeEach(() => {
  said.length = 0
  opened.length = 0
})

describe('a PDF in WeChat', () => {
  it('is opened once it has come', async () => {
    answer = async () => ({ tempFilePath: '/tmp/a.pdf', statusCode: 200 })
    await openPaper('https://example.test/a', 'pdf')
    expect([opened, said]).toEqual([['/tmp/a.pdf'], []])
  })

  it.each([
    ['a link that has run out', async () => ({ tempFilePath: '/tmp/refusal.json', statusCode: 403 })],
    ['no network', () => Promise.reject(new Error('fail'))],
  ])('that does not come is said, not left in silence: %s', async (_, how) => {
    answer = how
    await openPaper('https://example.test/a', 'pdf')
    expect([opened, said]).toEqual([[], ['这份文件打不开']])
  })
})
