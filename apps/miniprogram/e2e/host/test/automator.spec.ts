import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { WeappHost, type HostedPhone } from '../client'
import { anApp, aPage, removeApps } from './an-app'

const WXML = `
<view class="title" id="top" data-issue-id="7" style="color: rgb(1, 2, 3)">两层<text class="inner">里面</text></view>
<button class="plus" bindtap="plus" bindlongpress="long">加</button>
<view class="pad" bindtouchstart="heard" bindtouchmove="heard" bindtouchend="heard" style="width: 100px; height: 60px">{{ heard }}</view>
<text class="count">{{ count }}</text>
<input class="name" value="{{ name }}" placeholder="名字" bindinput="named" />
<textarea class="story" maxlength="5" bindinput="told" />
<text class="typed">{{ name }}/{{ story }}</text>
<switch class="on" checked="{{ on }}" bindchange="flipped" />
<picker class="floor" range="{{ floors }}" bindchange="chosen"><view class="chosen">{{ floors[floor] }}</view></picker>
<row id="first" label="一" bindpicked="picked" />
<view class="item" wx:for="{{ list }}" wx:key="*this" aria-label="{{ item }}">{{ item }}</view>
<scroll-view class="box" scroll-y style="height: 50px"><view style="height: 500px">高</view></scroll-view>
<view style="position: relative; height: 50px"><button class="under" bindtap="plus">压住</button><view class="cover" style="position: absolute; inset: 0; z-index: 5"></view></view>
<view class="far" style="margin-top: 2000px; height: 40px" bindtap="plus">很远</view>`

const PAGE = `{
  data: { count: 0, name: '', story: '', heard: '', on: false, floor: 0, floors: ['1层', '2层', '3层'], list: ['甲', '乙'], picked: '' },
  onLoad(query) { this.setData({ query }) },
  plus(event) { this.setData({ count: this.data.count + 1, at: event.detail.x > 0 && event.currentTarget.offsetLeft !== undefined }) },
  long() { this.setData({ heard: this.data.heard + 'long ' }) },
  heard(event) { this.setData({ heard: this.data.heard + event.type + event.changedTouches.length + ' ' }) },
  named({ detail }) { this.setData({ name: detail.value }) },
  told({ detail }) { this.setData({ story: detail.value }) },
  flipped({ detail }) { this.setData({ on: detail.value }) },
  chosen({ detail }) { this.setData({ floor: Number(detail.value) }) },
  picked({ detail }) { this.setData({ picked: detail.label }) },
  add(one, other) { return { sum: one + other } },
  slow() { return new Promise((resolve) => setTimeout(() => resolve('came'), 5)) },
  fails() { throw new Error('it did') },
  greets() { return wx.showModal({ title: '好吗', content: '请选' }) },
}`

const ROW = {
  'parts/row.json': '{ "component": true }',
  'parts/row.wxml': '<view class="inside" bindtap="pick">{{ label }}{{ mark }}</view>',
  'parts/row.js':
    "Component({ properties: { label: String }, data: { mark: '。' }, methods: { pick() { this.triggerEvent('picked', { label: this.data.label }) }, marked(by) { this.setData({ mark: by }); return by + this.data.label } } })",
}

describe('miniprogram-automator against the host', () => {
  let host: WeappHost
  let phone: HostedPhone

  const page = async () => {
    const current = await phone.mini.currentPage()
    if (!current) throw new Error('no page')
    return current
  }
  const element = async (selector: string) => {
    const found = await (await page()).$(selector)
    if (!found) throw new Error(`no ${selector}`)
    return found
  }
  /** What the client adds for some tags, and its typings do not. */
  const field = async (selector: string) => (await element(selector)) as unknown as { input: (words: string) => Promise<void>; scrollTo: (x: number, y: number) => Promise<void> }
  const text = async (selector: string) => (await element(selector)).text()
  const tap = async (selector: string) => {
    await (await element(selector)).tap()
    await phone.settled()
  }

  beforeAll(async () => {
    const files = { ...aPage('home', WXML, PAGE), 'pages/home.json': '{ "usingComponents": { "row": "/parts/row" } }', ...aPage('next', '<view class="next">下一页</view>'), ...ROW }
    host = await WeappHost.open({ dist: anApp(files, { pages: ['pages/home', 'pages/next'] }), patienceMs: 3_000 })
    phone = await host.phone()
  })
  afterAll(async () => {
    await host.close()
    removeApps()
  })
  beforeEach(async () => {
    await phone.mini.callWxMethod('reLaunch', { url: '/pages/home?from=test' })
    await phone.settled()
  })
  afterEach(() => expect(phone.faults.splice(0)).toEqual([]))

  it('finds elements by tag, id, class, attribute and descent, and by XPath', async () => {
    expect(await Promise.all(['.title', '#top', 'view', '.title > .inner', 'view.title text', '[data-issue-id="7"]'].map(async (selector) => (await element(selector)).tagName))).toEqual([
      'view', 'view', 'view', 'text', 'text', 'view',
    ])
    expect(await (await page()).$('.missing')).toBeNull()
    expect(await (await page()).$$('.item')).toHaveLength(2)
    expect(await (await (await page()).xpath('/page/view[1]/text'))?.text()).toBe('里面')
    expect(await (await page()).getElementsByXpath('//view[contains(@class, "item")]')).toHaveLength(2)
    expect(await (await element('.title')).$('.inner')).not.toBeNull()
  })

  it('reads text, attributes, properties, style, place, size and WXML', async () => {
    const title = await element('.title')
    expect(await title.text()).toBe('两层里面')
    expect(await title.attribute('class')).toBe('title')
    expect(await title.attribute('data-issue-id')).toBe('7')
    expect(await title.style('color')).toBe('rgb(1, 2, 3)')
    expect(await (await element('.item')).attribute('aria-label')).toBe('甲')
    expect(await (await element('.name')).property('placeholder')).toBe('名字')
    expect(await (await element('.pad')).size()).toEqual({ width: 100, height: 60 })
    expect((await (await element('.pad')).offset()).top).toBeGreaterThan(0)
    expect(await title.wxml()).toBe('两层<text class="inner">里面</text>')
    expect(await title.outerWxml()).toMatch(/^<view class="title" id="top" data-issue-id="7"/)
    expect(await (await element('.item')).outerWxml()).toBe('<view class="item" aria-label="甲">甲</view>')
    expect((await (await page()).size()).width).toBe(375)
  })

  it('taps as a finger does: in the middle, brought into sight, and not through what covers', async () => {
    await tap('.plus')
    await tap('.far')
    expect(await text('.count')).toBe('2')
    expect(await (await page()).data('at')).toBe(true)
    expect(await (await page()).scrollTop()).toBeGreaterThan(1000)
    await expect(tap('.under')).rejects.toThrow(/covered by <wx-view class="cover">/)
    expect(await text('.count')).toBe('2')
  })

  it('presses long, and hands over touches', async () => {
    await (await element('.plus')).longpress()
    const pad = await element('.pad')
    const finger = { identifier: 0, pageX: 5, pageY: 5, clientX: 5, clientY: 5 }
    await pad.touchstart({ touches: [finger], changeTouches: [finger] })
    await pad.touchmove({ touches: [finger], changeTouches: [finger] })
    await pad.touchend({ touches: [], changeTouches: [finger] })
    await phone.settled()
    expect(await text('.pad')).toBe('long touchstart1 touchmove1 touchend1')
  })

  it('types into fields, which keep their limits', async () => {
    await (await field('.name')).input('王秀兰')
    await (await field('.story')).input('七个字太长了点')
    await phone.settled()
    expect(await (await element('.name')).value()).toBe('王秀兰')
    expect(await text('.typed')).toBe('王秀兰/七个字太长')
  })

  it('flips a switch and turns a picker’s wheel', async () => {
    await tap('.on')
    expect(await (await page()).data('on')).toBe(true)
    await (await element('.floor')).tap()
    await phone.tapNative('3层')
    await phone.tapNative('确定')
    await phone.settled()
    expect(await text('.chosen')).toBe('3层')
    await (await element('.floor')).trigger('change', { value: '1' })
    await phone.settled()
    expect(await text('.chosen')).toBe('2层')
    await (await field('.box')).scrollTo(0, 120)
    expect(await (await element('.box')).property('scrollTop')).toBe(120)
  })

  it('reads and sets data, calls what the page has, and hears what that throws', async () => {
    expect(await (await page()).data('list[1]')).toBe('乙')
    expect(await (await page()).data('query')).toEqual({ from: 'test' })
    await (await page()).setData({ 'list[0]': '丙' })
    await phone.settled()
    expect(await text('.item')).toBe('丙')
    expect(await (await page()).callMethod('add', 1, 2)).toEqual({ sum: 3 })
    expect(await (await page()).callMethod('slow')).toBe('came')
    await expect((await page()).callMethod('fails')).rejects.toThrow('it did')
    await expect((await page()).callMethod('nothing')).rejects.toThrow('pages/home has no function "nothing"')
  })

  it('enters the app’s own components', async () => {
    const row = await element('#first')
    expect(await (row as unknown as { callMethod: (method: string, by: string) => Promise<string> }).callMethod('marked', '！')).toBe('！一')
    await phone.settled()
    const inside = await row.$('.inside')
    expect(await inside?.text()).toBe('一！')
    expect(await (await page()).$('.inside')).toBeNull()
    await inside?.tap()
    await phone.settled()
    expect(await (await page()).data('picked')).toBe('一')
  })

  it('calls, mocks and restores wx; runs functions in the app and hears what they tell', async () => {
    await phone.mini.callWxMethod('setStorageSync', 'key', { a: 1 })
    expect(await phone.mini.callWxMethod('getStorageSync', 'key')).toEqual({ a: 1 })
    await phone.mini.mockWxMethod('showModal', { confirm: true, cancel: false })
    expect(await (await page()).callMethod('greets')).toMatchObject({ confirm: true, errMsg: 'showModal:ok' })
    // The function crosses as text and is run in the app’s world, so this project’s compiler must not have touched it.
    await phone.mini.mockWxMethod('getStorageSync', 'function (key, mark) { return key + mark + this.origin(key).a }', '?')
    expect(await phone.mini.callWxMethod('getStorageSync', 'key')).toBe('key?1')
    await phone.mini.restoreWxMethod('getStorageSync')
    await phone.mini.restoreWxMethod('showModal')
    expect(await phone.mini.callWxMethod('getStorageSync', 'key')).toEqual({ a: 1 })
    const cancelled = (await page()).callMethod('greets')
    await phone.tapNative('取消')
    expect(await cancelled).toMatchObject({ confirm: false, cancel: true })
    const confirmed = (await page()).callMethod('greets')
    await phone.mini.native().confirmModal()
    expect(await confirmed).toMatchObject({ confirm: true })
    expect(await phone.mini.evaluate('function (by) { return getCurrentPages()[0].data.list.length + by }', 5)).toBe(7)
    const heard = new Promise((resolve) => void phone.mini.exposeFunction('tellTest', resolve))
    await phone.mini.evaluate('function () { tellTest("from the app") }')
    expect(await heard).toBe('from the app')
  })

  it('goes from page to page, and takes pictures', async () => {
    const there = await phone.mini.navigateTo('/pages/next')
    expect(there?.path).toBe('pages/next')
    expect((await phone.mini.pageStack()).map((one) => one.path)).toEqual(['pages/home', 'pages/next'])
    const file = path.join(tmpdir(), `weapp-host-${process.pid}.png`)
    await phone.mini.screenshot({ path: file })
    const picture = readFileSync(file)
    expect(picture.readUInt32BE(16)).toBe(750)
    await phone.mini.callWxMethod('navigateBack', {})
    expect((await page()).path).toBe('pages/home')
    const gone = await there?.$('.next').catch((reason: Error) => reason.message)
    expect(gone).toBeNull()
  })

  it('answers what it does not know with an error, never with silence', async () => {
    const { send } = phone.mini as unknown as { send: (method: string) => Promise<unknown> }
    await expect(send.call(phone.mini, 'App.paintItBlack')).rejects.toThrow('App.paintItBlack is not implemented by this host')
    await expect(phone.mini.callWxMethod('flyToTheMoon')).rejects.toThrow('wx.flyToTheMoon does not exist')
    await expect((await page()).$$('.a:nth-child(2)')).rejects.toThrow(/is not understood/)
  })

  it('says of an element that it is gone', async () => {
    const first = await element('.item')
    await (await page()).setData({ list: [] })
    await phone.settled()
    await expect(first.tap()).rejects.toThrow('the element is no longer on the page')
  })

  it('ends every wait', async () => {
    await expect(phone.tapNative('没有的', 200)).rejects.toThrow('WeChat asks nothing at the moment')
    await phone.mini.evaluate('function () { setInterval(() => getCurrentPages()[0].setData({ count: Math.random() }), 30) }')
    await (await page()).waitFor(async () => (await text('.count')) !== '0')
    await expect(phone.settled(400)).rejects.toThrow('not settled within 400 ms')
    const before = await page()
    await phone.restart('pages/next')
    expect([before.path, (await page()).path]).toEqual(['pages/home', 'pages/next'])
    phone.faults.length = 0 // twenty times a second is what that was
    await phone.settled()
  })
})
