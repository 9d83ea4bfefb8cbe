import { WeappHost, type HostedPhone } from '../client'
import { anApp, aPage, removeApps } from './an-app'

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEElEQVR4nGNgYGD4z8DAAAAGBQEBBsiAnQAAAABJRU5ErkJggg=='

const FORM = `
<form class="form" bindsubmit="submitted" bindreset="cleared">
  <input class="who" name="who" value="{{ who }}" />
  <checkbox-group name="kinds" bindchange="checked"><label class="first"><checkbox value="a" />甲</label><checkbox class="second" value="b" />乙</checkbox-group>
  <radio-group name="one" bindchange="chose"><radio class="left" value="l" /><radio class="right" value="r" /></radio-group>
  <switch name="on" class="on" />
  <button class="send" form-type="submit">交</button><button class="reset" form-type="reset">清</button><button class="off" disabled bindtap="cleared">不能</button>
</form>
<label class="far" for="target">远处</label><checkbox-group bindchange="checked"><checkbox id="target" value="t" /></checkbox-group>
<view class="told">{{ told }}</view>`

const LOOKS = `
<view class="rpx">宽</view><view class="inline" style="width: 75rpx; height: 1rpx"></view>
<view class="safe"></view><view class="hidden" hidden>藏</view>
<card id="card"><text class="slotted title">槽</text></card><view class="title">页</view>
<image class="picture" src="{{ picture }}" mode="widthFix" style="width: 100px" bindload="loaded" binderror="failed" /><image class="broken" src="/no.png" binderror="failed" />
<swiper class="swiper" bindchange="swiped"><swiper-item><view class="s1">1</view></swiper-item><swiper-item><view class="s2">2</view></swiper-item></swiper>
<navigator class="go" url="/pages/form?from=looks">去</navigator>
<rich-text nodes="{{ rich }}" /><text class="lines">{{ lines }}</text>
<scroll-view class="list" scroll-y style="height: 100px" bindscrolltolower="lower"><view style="height: 600px"><view style="height: 300px" /><view id="mark">这里</view></view></scroll-view>
<view class="press" hover-class="pressed" style="height: 50px" bindtap="nothing">按</view>
<view class="outer" bindtap="outer"><view class="inner" catchtap="inner">里</view></view>`

const LOOKS_SCRIPT = `{
  data: { picture: '${PIXEL}', rich: '<p onclick="x()">好<script>bad()</script><b>字</b></p>', lines: '一\\n二', heard: [] },
  tell(what) { this.setData({ heard: [...this.data.heard, what] }) },
  loaded({ detail }) { this.tell(detail.width + 'x' + detail.height) }, failed() { this.tell('failed') }, swiped({ detail }) { this.tell('swiped ' + detail.current + detail.source) },
  lower() { this.tell('lower') }, outer() { this.tell('outer') }, inner() { this.tell('inner') }, nothing() {},
  measure() { return new Promise((resolve) => wx.createSelectorQuery().select('.rpx').boundingClientRect().selectAll('.title').fields({ dataset: true, size: true }).selectViewport().scrollOffset().exec(resolve)) },
}`

const WXSS = `
.rpx { width: 375rpx; height: 20rpx } .safe { height: constant(safe-area-inset-bottom); height: env(safe-area-inset-bottom) }
.title { color: rgb(1, 1, 1) } .pressed { color: rgb(9, 9, 9) } page { background: rgb(250, 248, 243) } .swiper { height: 60px }`

const FILES = {
  ...aPage('form', FORM, "{ data: { told: '', who: '王' }, submitted({ detail }) { this.setData({ told: JSON.stringify(detail.value) }) }, cleared() { this.setData({ told: 'cleared' }) }, checked({ detail }) { this.setData({ told: detail.value.join() }) }, chose({ detail }) { this.setData({ told: detail.value }) } }"),
  ...aPage('looks', LOOKS, LOOKS_SCRIPT),
  ...aPage('video', '<video src="a.mp4" />'),
  'pages/looks.json': '{ "usingComponents": { "card": "/parts/card" } }',
  'pages/looks.wxss': WXSS,
  'parts/card.json': '{ "component": true }',
  'parts/card.wxml': '<view class="title">卡<slot /></view>',
  'parts/card.wxss': '.title { color: rgb(2, 2, 2) }',
  'parts/card.js': 'Component({})',
}

describe('what the view draws', () => {
  let host: WeappHost
  let phone: HostedPhone

  const element = async (selector: string) => {
    const found = await (await phone.mini.currentPage())?.$(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  const tap = async (selector: string) => {
    await (await element(selector)).tap()
    await phone.settled()
  }
  const text = async (selector: string) => (await element(selector)).text()
  const data = async (name: string): Promise<unknown> => (await phone.mini.currentPage())?.data(name)
  const open = async (url: string) => {
    await phone.mini.callWxMethod('reLaunch', { url })
    await phone.settled()
  }
  const style = async (selector: string, name: string) => (await element(selector)).style(name)

  beforeAll(async () => {
    host = await WeappHost.open({ dist: anApp(FILES, { pages: ['pages/form', 'pages/looks', 'pages/video'] }) })
    phone = await host.phone()
  })
  afterAll(async () => {
    await host.close()
    removeApps()
  })

  it('forms with controls, labels that stand for them, and a reset', async () => {
    await open('/pages/form')
    await tap('.first')
    expect(await text('.told')).toBe('a')
    await tap('.second')
    expect(await text('.told')).toBe('a,b')
    await tap('.left')
    await tap('.right')
    expect(await text('.told')).toBe('r')
    await tap('.on')
    await tap('.send')
    expect(JSON.parse(await text('.told'))).toEqual({ who: '王', kinds: ['a', 'b'], one: 'r', on: true })
    await tap('.far')
    expect(await text('.told')).toBe('t')
    await tap('.reset')
    expect(await text('.told')).toBe('cleared')
    await tap('.send')
    expect(JSON.parse(await text('.told'))).toEqual({ who: '', kinds: [], one: '', on: false })
    await tap('.off')
    expect(await text('.told')).not.toBe('cleared')
  })

  it('lengths in rpx, safe areas, hidden things, and styles that stay in their component', async () => {
    await open('/pages/looks')
    expect(await Promise.all(['.rpx', '.inline'].map((one) => style(one, 'width')))).toEqual(['187px', '37px'])
    expect(await style('.inline', 'height')).toBe('0.5px')
    expect(await style('.safe', 'height')).toBe('34px')
    expect(await style('.hidden', 'display')).toBe('none')
    expect(await style('view.title', 'color')).toBe('rgb(1, 1, 1)')
    expect(await style('.slotted', 'color')).toBe('rgb(1, 1, 1)')
    const inside = await (await element('#card')).$('.title')
    expect(await inside?.style('color')).toBe('rgb(2, 2, 2)')
    expect(await text('.lines')).toBe('一\n二')
    expect(await text('rich-text')).toBe('好字')
  })

  it('pictures, swipers, lists and presses, and tells of them', async () => {
    await open('/pages/looks')
    expect([...((await data('heard')) as string[])].sort()).toEqual(['2x1', 'failed'])
    expect(await (await element('.picture')).size()).toEqual({ width: 100, height: 50 })
    await (phone.mini.evaluate('function () { getCurrentPages()[0].setData({ heard: [] }) }') as Promise<unknown>)
    await ((await element('.swiper')) as unknown as { swipeTo: (index: number) => Promise<void> }).swipeTo(1)
    await ((await element('.list')) as unknown as { scrollTo: (x: number, y: number) => Promise<void> }).scrollTo(0, 490)
    await phone.settled()
    await (await phone.mini.currentPage())?.waitFor(async () => ((await data('heard')) as string[]).length === 2)
    await tap('.inner')
    await tap('.outer')
    expect(await data('heard')).toEqual(['swiped 1touch', 'lower', 'inner', 'inner'])
    const press = await element('.press')
    await press.touchstart({ touches: [], changeTouches: [] })
    await (await phone.mini.currentPage())?.waitFor(async () => (await press.style('color')) === 'rgb(9, 9, 9)')
    await press.touchend({ touches: [], changeTouches: [] })
    await (await phone.mini.currentPage())?.waitFor(async () => (await press.style('color')) !== 'rgb(9, 9, 9)')
  })

  it('answers where things are, and follows a link', async () => {
    await open('/pages/looks')
    const answers = (await (await phone.mini.currentPage())?.callMethod('measure')) as Readonly<{ width: number; scrollTop?: number }>[]
    expect(answers).toMatchObject([{ width: 187, height: 10, left: 0 }, [{ height: expect.any(Number) }, { height: expect.any(Number) }], { scrollTop: 0 }])
    await tap('.go')
    expect(await phone.mini.currentPage()).toMatchObject({ path: 'pages/form', query: { from: 'looks' } })
  })

  it('stops at a component that it cannot draw, by its name', async () => {
    expect(phone.faults).toEqual([])
    await open('/pages/video')
    expect(phone.faults.splice(0)).toMatchObject([{ kind: 'view', message: 'component <video> is not drawn by this host', page: 'pages/video' }])
  })
})
