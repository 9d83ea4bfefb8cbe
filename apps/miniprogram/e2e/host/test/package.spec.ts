import type { ChildProcess } from 'node:child_process'
import { aChild, askChild } from './a-child'
import { anApp, aPage, removeApps } from './an-app'

const MB = 1024 * 1024

describe('a package that WeChat would refuse', () => {
  let child: ChildProcess

  /** What is said about a package that is refused; nothing is started for it. */
  const refusal = async (files: Readonly<Record<string, string>>, config?: Readonly<Record<string, unknown>>): Promise<string> =>
    (await askChild(child, 'open', { dist: anApp({ ...aPage('home', '<view>home</view>'), ...files }, config) })) ?? 'not refused'

  beforeAll(() => {
    child = aChild()
  })
  afterAll(() => {
    child.disconnect()
    removeApps()
  })

  it('is not one that has no fault', async () => {
    expect(await refusal({})).toBe('not refused')
  })

  it('has a WXML that does not compile: file and line are told', async () => {
    expect(await refusal(aPage('list', '<view>\n  <text>one</text>\n  <view wx:for="{{ list }>\n</view>'))).toMatch(/^pages\/list\.wxml:3:\d+: /)
  })

  it('leaves a tag open', async () => {
    expect(await refusal(aPage('list', '<view>\n<text>one\n</view>'))).toMatch(/^pages\/list\.wxml:2:\d+: /m)
  })

  it('imports a template that is not there', async () => {
    expect(await refusal(aPage('list', '<view/>\n<import src="../row.wxml"/>'))).toContain('pages/list.wxml:2: imports row.wxml, which is not in the package')
  })

  it('has a WXSS that does not parse', async () => {
    expect(await refusal({ 'app.wxss': 'page { color: red;\n.a { }' })).toMatch(/^app\.wxss:1:1: Unclosed block/)
  })

  it('has JSON that is none', async () => {
    expect(await refusal({ 'pages/home.json': '{ "component": tru }' })).toMatch(/^pages\/home\.json: not JSON: /)
  })

  it('declares a page, a tab or a component that is not in it', async () => {
    const config = { pages: ['pages/home', 'pages/gone'], tabBar: { list: [{ pagePath: 'pages/home', text: '首页' }, { pagePath: 'pages/nowhere', text: '无' }] } }
    const said = await refusal({ 'pages/home.json': '{ "usingComponents": { "row": "/parts/row" } }' }, config)
    expect(said).toContain('app.json declares the page pages/gone, but pages/gone.wxml is missing')
    expect(said).toContain('app.json: tabBar names pages/nowhere, which is no page of the main package')
    expect(said).toContain('pages/home.json: component <row> points to parts/row, which is not in the package')
  })

  it('weighs 2.1 MB', async () => {
    const picture = 'x'.repeat(2.1 * MB)
    expect(await refusal({ 'parts/heavy.js': picture })).toMatch(/^package main weighs 2\.10 MB; WeChat refuses a package over 2\.00 MB$/)
    expect(await refusal({ 'more/heavy.js': picture }, { pages: ['pages/home'], subPackages: [{ root: 'more', pages: [] }] })).toMatch(/^package more weighs 2\.10 MB/)
  })

  it('is heavier than we allow ourselves', async () => {
    expect(await refusal({ 'parts/heavy.js': 'x'.repeat(1.2 * MB) })).toBe('package main weighs 1.20 MB; our own limit is 1.00 MB')
  })
})
