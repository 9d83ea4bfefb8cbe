import { WeappHost } from '../client'
import { anApp, aPage, removeApps } from './an-app'

const SMALL = 'style="width: 40px; height: 40px" bindtap="go"'
const HEAVY = `
<view class="page">
  <view class="small" ${SMALL}></view>
  <view class="elder"><view class="thumb" style="width: 59px; height: 70px" bindtap="go"></view></view>
  <view class="fits" style="width: 44px; height: 44px" bindtap="go"></view>
  <view class="pale" style="color: #999; background: #fff">淡得看不清</view>
  <view class="clear" style="color: #595959; background: #fff">看得清</view>
  <view wx:for="{{ list }}" wx:key="*this">{{ item }}</view>
</view>`
const SCRIPT = "{ data: { list: [] }, onLoad() { this.setData({ list: Array.from({ length: 300 }, (_, at) => at), secret: 'x'.repeat(100) }) }, go() { this.setData({ list: ['x'.repeat(17 * 1024)] }) } }"

describe('体验评分 of what was shown', () => {
  let host: WeappHost
  afterEach(async () => {
    await host.close()
    removeApps()
  })

  it('tells what is over budget, page by page, and by which element', async () => {
    host = await WeappHost.open({ dist: anApp({ ...aPage('heavy', HEAVY, SCRIPT), ...aPage('light', '<view>轻</view>') }) })
    const phone = await host.phone()
    await phone.settled()
    const { over } = await host.report()
    expect(over).toEqual([
      expect.stringMatching(/^pages\/heavy: unused 112, at most 0\n {4}secret \{"bytes":112\}$/),
      'pages/heavy: nodes 307, at most 299',
      'pages/heavy: children 305, at most 60',
      expect.stringMatching(/^pages\/heavy: small 2, at most 0\n {4}<view class="small"> \{"width":40,"height":40,"least":44\}\n {4}<view class="thumb"> \{"width":59,"height":70,"least":60\}$/),
      expect.stringMatching(/^pages\/heavy: pale 1, at most 0\n {4}<view class="pale">淡得看不清 \{"ratio":2\.85,"least":4\.5\}$/),
    ])
    await (await (await phone.mini.currentPage())?.$('.fits'))?.tap()
    await phone.settled()
    expect((await host.report()).over).toContain('pages/heavy: per action 17.0 KB, at most 16.0 KB\n    1 +0 ms {"bytes":17421,"names":["list"]}')
  })

  it('says nothing of a page within its budget, and shows every figure in one table', async () => {
    host = await WeappHost.open({ dist: anApp(aPage('light', '<view class="go" style="height: 60px" bindtap="go">走</view>', '{ data: { at: 1 }, go() {} }')) })
    const phone = await host.phone()
    await phone.settled()
    const { table, over, slow } = await host.report()
    expect({ over, slow }).toEqual({ over: [], slow: [] })
    expect(table).toMatch(/^page +setData +per action +\/s +unused +nodes/)
    expect(table).toMatch(/^pages\/light( +[\d.]+){20}$/m)
    expect(table).toMatch(/^packages: main 0 KB$/m)
  })
})
