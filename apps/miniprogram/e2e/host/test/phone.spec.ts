import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { WeappHost, type HostedPhone, type PhoneOptions } from '../client'
import { anApp, aPage, removeApps } from './an-app'

const PICTURE = path.join(__dirname, 'an-app.ts') // any file will do: nobody looks at it
const DECLARED = 'https://api.example.cn'

const WXML = `<view>{{ online }}{{ shown }}</view><button class="subscribe" bindtap="subscribe">订阅</button><button class="sheet" bindtap="sheet">选</button>
<button class="number" open-type="getPhoneNumber" bindgetphonenumber="number">手机号</button><button class="share" open-type="share">转发</button>`

const PAGE = `{
  data: { online: true, shown: 0 },
  onLoad() { wx.onNetworkStatusChange(({ isConnected }) => this.setData({ online: isConnected })) },
  onShow() { this.setData({ shown: this.data.shown + 1 }) },
  subscribe() { wx.requestSubscribeMessage({ tmplIds: ['a', 'b', 'c'], complete: (answer) => this.setData({ answer }) }) },
  number({ detail }) { this.setData({ answer: detail }) },
  sheet() { wx.showActionSheet({ itemList: ['甲', '乙'], complete: (answer) => this.setData({ answer }) }) },
  onShareAppMessage() { return { title: '来议事', path: '/pages/home?from=card' } },
  ask(url, more) { return new Promise((resolve) => wx.request({ url, ...more, complete: ({ statusCode, data, errMsg, errno }) => resolve({ statusCode, data, errMsg, errno }) })) },
  many(url, count) { return Promise.all(Array.from({ length: count }, () => this.ask(url))).then((all) => all.length) },
  gives(url) { return new Promise((resolve) => { const task = wx.request({ url, fail: ({ errMsg }) => resolve(errMsg) }); setTimeout(() => task.abort(), 0) }) },
  async photo() { try { const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'] }); return tempFiles[0].size > 0 && tempFiles[0].tempFilePath.slice(0, 9) } catch ({ errMsg, errno }) { return { errMsg, errno } } },
  async send(url) { const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['album'] })
    return new Promise((resolve) => wx.uploadFile({ url, filePath: tempFiles[0].tempFilePath, name: 'file', formData: { of: 'test' }, success: ({ data, statusCode }) => resolve({ data, statusCode }) })) },
}`

/** What the server has heard, and how many at once at most. */
type Heard = { urls: string[]; atOnce: number; most: number; body: string }

const LISTS = 25
const AT_ONCE = 10

/** Answers after a moment; lists only when as many have come as may come at once, or all of them, however slow the machine. */
function aServer(heard: Heard): Promise<Server> {
  let lists: (() => void)[] = []
  const server = createServer((request, response) => {
    heard.urls.push(`${request.method ?? ''} ${request.url ?? ''}`)
    heard.atOnce += 1
    heard.most = Math.max(heard.most, heard.atOnce)
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      heard.body = body
      const answer = () => setTimeout(() => {
        heard.atOnce -= 1
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"said":"hello"}')
      }, 20)
      if (!request.url?.startsWith('/list')) return void answer()
      lists.push(answer)
      if (lists.length < AT_ONCE && heard.urls.length < LISTS) return
      for (const one of lists) one()
      lists = []
    })
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

describe('a phone', () => {
  const heard: Heard = { urls: [], atOnce: 0, most: 0, body: '' }
  let server: Server
  let host: WeappHost
  let phone: HostedPhone

  const on = async (options: PhoneOptions = {}): Promise<void> => {
    phone = await host.phone(options)
    await phone.settled()
  }
  const call = async (method: string, ...args: unknown[]): Promise<unknown> => (await phone.mini.currentPage())?.callMethod(method, ...args)
  const data = async (name: string): Promise<unknown> => (await phone.mini.currentPage())?.data(name)

  beforeAll(async () => {
    server = await aServer(heard)
    const files = { ...aPage('home', WXML, PAGE), ...aPage('next', '<view>next</view>') }
    const dist = anApp(files, { pages: ['pages/home', 'pages/next'], requiredPrivateInfos: ['chooseLocation'] })
    host = await WeappHost.open({ dist, servers: { [DECLARED]: `http://127.0.0.1:${(server.address() as AddressInfo).port}` } })
  })
  afterAll(async () => {
    await host.close()
    server.closeAllConnections()
    server.close()
    removeApps()
  })
  beforeEach(() => Object.assign(heard, { urls: [], most: 0 }))
  afterEach(() => phone.putAway())

  it('reaches the declared domain where it really answers, and no other', async () => {
    await on()
    expect(await call('ask', `${DECLARED}/greet`, { data: { who: '王' } })).toMatchObject({ statusCode: 200, data: { said: 'hello' }, errMsg: 'request:ok' })
    expect(heard.urls).toEqual(['GET /greet?who=%E7%8E%8B'])
    expect(phone.faults).toEqual([])
    for (const other of ['https://api.example.org', `http://127.0.0.1:${(server.address() as AddressInfo).port}`]) {
      expect(await call('ask', `${other}/greet`)).toMatchObject({ errno: 600002 })
    }
    expect(heard.urls).toHaveLength(1)
    await phone.settled()
    expect(phone.faults.splice(0).map(({ message }) => message)).toEqual([
      'request: url not in domain list: https://api.example.org is not a declared server domain',
      expect.stringMatching(/^request: url should be https: http:\/\/127\.0\.0\.1:\d+ is not a declared server domain$/),
    ])
  })

  it('sends ten requests at once, gives one up, and does not wait for ever', async () => {
    await on()
    expect(await call('many', `${DECLARED}/list`, LISTS)).toBe(LISTS)
    expect(heard.most).toBe(AT_ONCE)
    expect(await call('gives', `${DECLARED}/slow`)).toBe('request:fail abort')
    await phone.disturb({ how: 'held', url: '/slow' })
    expect(await call('ask', `${DECLARED}/slow`, { timeout: 50 })).toMatchObject({ errMsg: 'request:fail timeout', errno: 5 })
  })

  it('loses its network, and requests on their way there and back', async () => {
    await on()
    await phone.put({ networkType: 'none' })
    await phone.settled()
    expect(await data('online')).toBe(false)
    expect(await call('ask', `${DECLARED}/greet`)).toMatchObject({ errno: 600001 })
    await phone.put({ networkType: 'wifi' })
    await phone.settled()
    expect(await data('online')).toBe(true)
    await phone.disturb({ how: 'unreachable', url: '/issues', method: 'POST', times: 1 })
    await phone.disturb({ how: 'lost', url: '/issues', times: 1 })
    await phone.disturb({ how: 'status', url: '/issues', status: 503, body: { code: 'busy' }, times: 1 })
    expect(await call('ask', `${DECLARED}/issues`, { method: 'POST' })).toMatchObject({ errno: 600001 })
    expect(heard.urls).toEqual([])
    expect(await call('ask', `${DECLARED}/issues`)).toMatchObject({ errno: 600001 })
    expect(heard.urls).toEqual(['GET /issues'])
    expect(await call('ask', `${DECLARED}/issues`)).toMatchObject({ statusCode: 503, data: { code: 'busy' } })
    expect(await call('ask', `${DECLARED}/issues`)).toMatchObject({ statusCode: 200 })
    expect(await phone.undisturb()).toEqual([1, 1, 1])
  })

  it('asks before it hands over personal data, and again ten seconds after a refusal at the earliest', async () => {
    await on({ state: { album: [`${__dirname}/picture.jpg`] } })
    const refused = call('photo')
    await phone.tapNative('拒绝')
    expect(await refused).toEqual({ errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 })
    expect(await call('photo')).toMatchObject({ errno: 104 })
    expect((await phone.native()).question).toBeNull()
    await phone.put({ privacy: { declared: [], agreed: true, contractName: '《指引》' } })
    expect(await call('photo')).toMatchObject({ errno: 112 })
    await phone.settled()
    expect(phone.faults.splice(0)).toMatchObject([{ kind: 'privacy', message: 'chooseMedia: chooseMedia is not declared in the privacy guide' }])
  })

  it('has photos to choose and sends them', async () => {
    const privacy = { declared: ['chooseMedia'], agreed: true, contractName: '《指引》' }
    await on({ state: { privacy, album: [PICTURE, PICTURE] } })
    const chosen = call('photo')
    await phone.tapNative('从手机相册选择')
    await phone.tapNative('item-1')
    await phone.tapNative('完成')
    expect(await chosen).toBe('wxfile://')
    const cancelled = call('photo')
    await phone.tapNative('取消')
    expect(await cancelled).toMatchObject({ errMsg: 'chooseMedia:fail cancel' })
    const sent = call('send', `${DECLARED}/photos`)
    await phone.tapNative('item-0')
    await phone.tapNative('完成')
    expect(await sent).toEqual({ statusCode: 200, data: '{"said":"hello"}' })
    expect(heard.body).toContain('name="of"\r\n\r\ntest')
    expect(heard.body).toContain('name="file"; filename="')
    expect((await phone.effort()).nativeTaps).toBe(6)
  })

  it('knows places, reads codes, dials, and asks about messages only after a tap', async () => {
    const place = { name: '中心花园', address: '2号楼东', latitude: 30.1, longitude: 120.2 }
    const privacy = { declared: ['chooseLocation', 'setClipboardData'], agreed: true, contractName: '《指引》' }
    await on({ state: { privacy, places: [place], scan: 'M-2026-1' } })
    const chosen = phone.mini.callWxMethod('chooseLocation', {})
    await phone.tapNative('item-0')
    await phone.tapNative('确定')
    expect(await chosen).toMatchObject(place)
    expect(await phone.mini.callWxMethod('scanCode', {})).toMatchObject({ result: 'M-2026-1', scanType: 'QR_CODE' })
    const dialled = phone.mini.callWxMethod('makePhoneCall', { phoneNumber: '119' })
    await phone.tapNative('呼叫 119')
    await dialled
    await expect(phone.mini.callWxMethod('openDocument', { filePath: 'wxfile://tmp_none.pdf', fileType: 'pdf' })).rejects.toThrow('file doesn’t exist')
    await expect(phone.mini.callWxMethod('openDocument', { filePath: 'wxfile://tmp_none.exe', fileType: 'exe' })).rejects.toThrow('filetype not supported')
    await phone.mini.callWxMethod('setClipboardData', { data: '复制的' })
    await phone.mini.callWxMethod('openLocation', place)
    await expect(phone.mini.callWxMethod('openLocation', { latitude: 96, longitude: 117 })).rejects.toThrow('invalid coordinates')
    expect(await phone.state()).toMatchObject({ called: ['119'], clipboard: '复制的', mapped: [place] })
    await expect(phone.mini.callWxMethod('requestSubscribeMessage', { tmplIds: ['a'] })).rejects.toThrow('can only be invoked by user TAP gesture')
  })

  it('has questions of WeChat’s own answered by a person: messages, sheets, numbers, cards', async () => {
    const templates = { a: { title: '有进展' }, b: { title: '要公示' }, c: { state: 'ban' as const } }
    await on({ state: { subscriptions: { mainSwitch: true, templates, kept: {} } } })
    const tapped = async (selector: string): Promise<void> => (await (await phone.mini.currentPage())?.$(selector))?.tap()
    const answered = async (): Promise<unknown> => {
      await phone.settled()
      return data('answer')
    }
    await tapped('.subscribe')
    await phone.tapNative('要公示')
    await phone.tapNative('允许')
    expect(await answered()).toMatchObject({ a: 'accept', b: 'reject', c: 'ban', errMsg: 'requestSubscribeMessage:ok' })
    await tapped('.sheet')
    await phone.settled()
    expect((await phone.native()).question).toMatchObject({ kind: 'actionSheet', labels: [{ name: 'item-0', label: '甲' }, { label: '乙' }, { name: 'cancel' }] })
    await expect(tapped('.sheet')).rejects.toThrow('the element is covered by actionSheet')
    await phone.tapNative('乙')
    expect(await answered()).toEqual({ tapIndex: 1, errMsg: 'showActionSheet:ok' })
    await tapped('.number')
    await phone.tapNative('不允许')
    expect(await answered()).toEqual({ errMsg: 'getPhoneNumber:fail user deny' })
    await tapped('.share')
    await phone.settled()
    expect((await phone.state()).shared).toEqual({ title: '来议事', path: '/pages/home?from=card' })
    await phone.mini.callWxMethod('showToast', { title: '好了' })
    expect((await phone.native()).toast).toBe('好了')
  })

  it('keeps what is stored over a restart, opens where it is told, and knows the background', async () => {
    await on({ storage: { draft: '写到一半' } })
    expect(await phone.mini.callWxMethod('getStorageSync', 'draft')).toBe('写到一半')
    await phone.mini.callWxMethod('setStorageSync', 'draft', '写完了')
    await phone.restart('pages/next?id=3')
    expect(await phone.mini.currentPage()).toMatchObject({ path: 'pages/next', query: { id: '3' } })
    expect(await phone.mini.callWxMethod('getStorageSync', 'draft')).toBe('写完了')
    await phone.restart()
    await phone.settled()
    expect(await data('shown')).toBe(1)
    await phone.background()
    await phone.foreground()
    await phone.settled()
    expect(await data('shown')).toBe(2)
    expect(await phone.share()).toEqual({ title: '来议事', path: '/pages/home?from=card' })
  })

  it('is one of several: each with its own storage, account and size', async () => {
    await on({ width: 320, height: 568 })
    const other = await host.phone({ storage: { whose: '陈' }, state: { loginFrom: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes` } } })
    await phone.mini.callWxMethod('setStorageSync', 'whose', '王')
    expect(await other.mini.callWxMethod('getStorageSync', 'whose')).toBe('陈')
    expect(await phone.mini.callWxMethod('getWindowInfo')).toMatchObject({ windowWidth: 320, windowHeight: 568 - 64, statusBarHeight: 20 })
    expect(await other.mini.callWxMethod('getWindowInfo')).toMatchObject({ windowWidth: 375, safeArea: { bottom: 778 } })
    await expect(other.mini.callWxMethod('login', {})).rejects.toThrow('the account server gave no code: 200')
    expect(heard.urls).toEqual(['POST /codes'])
    await other.putAway()
    expect(await phone.mini.callWxMethod('getStorageSync', 'whose')).toBe('王')
  })
})
