import { WeappHost, type HostedPhone } from '../client'
import { anApp, aPage, removeApps } from './an-app'

const HOME = `{
  data: { at: 0, list: [] },
  documents() { document.title = 'x' },
  windows() { return typeof window + typeof globalThis.document + typeof Intl + typeof process + typeof setImmediate + typeof require('../kept.js').fetch },
  makesCode() { return new Function('return 1')() },
  unimplemented() { wx.startBluetoothDevicesDiscovery({}) },
  unknown() { wx.flyToTheMoon() },
  carries(kilobytes) { this.setData({ list: 'x'.repeat(kilobytes * 1024) }) },
  hurries() { for (let at = 0; at < 25; at += 1) this.setData({ at }) },
  forgets() { this.setData({ at: undefined }) },
  rejects() { Promise.reject(new Error('nobody caught it')) },
  logs() { console.log('as it should be'); console.error(new TypeError('not drawn')) },
  async writes(path, text) {
    const files = wx.getFileSystemManager()
    await files.writeFile({ filePath: wx.env.USER_DATA_PATH + path, data: text || new Uint8Array([37, 80, 68, 70, 45]).buffer })
    return files.readdirSync(wx.env.USER_DATA_PATH)
  },
  throwsAway(path) { const files = wx.getFileSystemManager(); files.unlinkSync(wx.env.USER_DATA_PATH + path); return files.readdirSync(wx.env.USER_DATA_PATH) },
  asksAFile() { wx.getFileSystemManager().readFileSync('wxfile://usr/a') },
  later() { setTimeout(() => { throw new Error('thrown by a timer') }, 0) },
  loops() { for (;;); },
}`

const FILES = {
  'kept.js': 'exports.fetch = typeof fetch === "undefined" ? undefined : fetch',
  ...aPage('home', '<view class="home">{{ at }}{{ list.length }}</view>', HOME),
  ...aPage('next', '<view class="next">next</view>'),
  'more/there.wxml': '<view class="there">there</view>',
  'more/there.js': "Page({ data: { loaded: require('./own.js') } })",
  'more/own.js': "module.exports = 'with its package'",
  'more/undeclared.wxml': '<view/>',
  'more/undeclared.js': 'Page({})',
}

describe('the app’s own world', () => {
  let host: WeappHost
  let phone: HostedPhone

  const call = async (method: string, ...args: unknown[]): Promise<unknown> => (await phone.mini.currentPage())?.callMethod(method, ...args)
  const wx = (method: string, ...args: unknown[]): Promise<unknown> => phone.mini.callWxMethod(method, ...args) as Promise<unknown>
  const faults = async (): Promise<string[]> => {
    await phone.settled()
    return phone.faults.splice(0).map(({ kind, message }) => `${kind}: ${message}`)
  }

  beforeAll(async () => {
    host = await WeappHost.open({ dist: anApp(FILES, { pages: ['pages/home', 'pages/next'], subPackages: [{ root: 'more', pages: ['there'] }] }), patienceMs: 2_000 })
    phone = await host.phone()
  })
  afterAll(async () => {
    await host.close()
    removeApps()
  })
  afterEach(async () => {
    await wx('reLaunch', { url: '/pages/home' })
    expect(await faults()).toEqual([])
  })

  it('has nothing of a browser and nothing of Node', async () => {
    expect(await call('windows')).toBe('undefined'.repeat(6))
    await expect(call('documents')).rejects.toThrow('document is not defined: app code in WeChat runs without a browser (no document)')
  })

  it('keeps files of its own in one folder, opens them and hands them on', async () => {
    expect(await call('writes', '/纪要.pdf')).toEqual(['纪要.pdf'])
    expect(await call('writes', '/全部.json', '{"会":1}')).toEqual(['纪要.pdf', '全部.json'])
    await wx('openDocument', { filePath: 'wxfile://usr/纪要.pdf', fileType: 'pdf' })
    await wx('shareFileMessage', { filePath: 'wxfile://usr/全部.json', fileName: '给街道.json' })
    const { opened, handedOn } = await phone.state()
    expect([opened, handedOn]).toEqual([[{ name: '纪要.pdf', size: 5, begins: '%PDF' }], [{ name: '给街道.json', size: 9, begins: '{"\u00e4\u00bc' }]])
    await phone.restart()
    expect(await call('throwsAway', '/全部.json')).toEqual(['纪要.pdf'])
    await expect(wx('shareFileMessage', { filePath: 'wxfile://usr/全部.json' })).rejects.toThrow('file not exist')
    await expect(call('throwsAway', '/全部.json')).rejects.toThrow('no such file or directory')
    await expect(call('writes', '/nowhere/a.pdf')).rejects.toThrow('no such file or directory')
    await expect(call('asksAFile')).rejects.toThrow('FileSystemManager.readFileSync is not implemented by this host')
    expect((await faults()).every((one) => one.includes('FileSystemManager.readFileSync'))).toBe(true)
  })

  it('makes no code of texts', async () => {
    await expect(call('makesCode')).rejects.toThrow(/Code generation from strings disallowed/)
  })

  it('is told by name what this host has not, and what WeChat has not', async () => {
    await expect(call('unimplemented')).rejects.toThrow('wx.startBluetoothDevicesDiscovery is not implemented by this host')
    expect(await faults()).toEqual(['wx: wx.startBluetoothDevicesDiscovery is not implemented by this host'])
    await expect(call('unknown')).rejects.toThrow('wx.flyToTheMoon is not a function: WeChat has no wx.flyToTheMoon')
  })

  it('is told the truth by canIUse', async () => {
    const can = async (...schemas: string[]) => Promise.all(schemas.map((schema) => wx('canIUse', schema)))
    expect(await can('request', 'request.object.timeout', 'chooseMedia', 'button.open-type.getPhoneNumber', 'scroll-view.enhanced')).toEqual(Array(5).fill(true))
    expect(await can('startBluetoothDevicesDiscovery', 'request.object.flavour', 'button.open-type.launchApp', 'map', 'flyToTheMoon')).toEqual(Array(5).fill(false))
  })

  it('keeps ten pages open, not eleven', async () => {
    for (let open = 2; open <= 10; open += 1) await wx('navigateTo', { url: '/pages/next' })
    expect(await phone.mini.pageStack()).toHaveLength(10)
    await expect(wx('navigateTo', { url: '/pages/next' })).rejects.toThrow('navigateTo:fail webview count limit exceed')
    expect(await faults()).toEqual(['page stack: navigateTo pages/next: 10 pages are open already; WeChat keeps no more'])
  })

  it('opens declared pages only, and the code of a sub-package with it', async () => {
    await wx('navigateTo', { url: '/more/there?id=1' })
    const page = await phone.mini.currentPage()
    expect(page).toMatchObject({ path: 'more/there', query: { id: '1' } })
    expect(await page?.data('loaded')).toBe('with its package')
    await expect(wx('navigateTo', { url: '/more/undeclared' })).rejects.toThrow('page "more/undeclared" is not found')
    expect(await faults()).toEqual(['route: navigateTo: page "more/undeclared" is not found in app.json'])
  })

  it('carries 256 KB at once, is warned of 300, and not let through over 1 MB', async () => {
    await call('carries', 250)
    expect(await faults()).toEqual([])
    await call('carries', 300)
    expect(await faults()).toEqual(['setData: setData of pages/home: 300 KB at once; WeChat’s limit is 256 KB'])
    await call('carries', 1100)
    expect(await faults()).toEqual(['setData: setData of pages/home carries 1100 KB; WeChat refuses more than 1024 KB'])
    expect(await (await phone.mini.currentPage())?.data('list.length')).toBe(300 * 1024)
  })

  it('calls setData twenty times in a second, not more; undefined stays behind', async () => {
    await call('hurries')
    expect(await faults()).toEqual(['setData: setData of pages/home: more than 20 times in a second'])
    await call('forgets')
    expect(await faults()).toEqual(['setData: setData of pages/home: "at" is undefined, which WeChat does not carry'])
  })

  it('stores 1 MB under a key and 10 MB in all', async () => {
    const megabyte = 'x'.repeat(1024 * 1024 - 2)
    await wx('setStorageSync', 'most', megabyte)
    await expect(wx('setStorageSync', 'more', `${megabyte}x`)).rejects.toThrow('setStorageSync:fail entry size limit reached: "more" is over 1 MB')
    for (let at = 2; at <= 9; at += 1) await wx('setStorageSync', `key${at}`, megabyte)
    await expect(wx('setStorage', { key: 'tenth', data: megabyte })).rejects.toThrow('setStorage:fail the maximum size of the file storage limit is exceeded: 10 MB')
    expect(await wx('getStorageInfoSync')).toMatchObject({ limitSize: 10 * 1024 })
    await wx('clearStorageSync')
  })

  it('has its exceptions told, wherever they are thrown', async () => {
    const heard = new Promise((resolve) => phone.mini.on('exception', resolve))
    await call('later')
    expect(await heard).toMatchObject({ message: 'thrown by a timer' })
    await call('rejects')
    expect(await faults()).toEqual(['exception: thrown by a timer (timer)', 'exception: nobody caught it (promise)'])
  })

  it('has what the app logs as an error told: drawn or not, the page says nothing of it', async () => {
    await call('logs')
    expect(await faults()).toEqual(['logged: TypeError: not drawn'])
  })

  it('is given up when it does not come back; the phone can be started again', async () => {
    await expect(call('loops')).rejects.toThrow('app code has not answered auto.callMethod')
    await expect(wx('getWindowInfo')).rejects.toThrow('app code has not answered auto.ping for 2 s')
    await expect(phone.settled(500)).rejects.toThrow('app code has not answered auto.ping')
    await phone.restart()
    expect(await call('windows')).toBe('undefined'.repeat(6))
  })
})
