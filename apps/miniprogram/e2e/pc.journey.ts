import { PC_SIGN_IN_LIMITS } from '@silin/shared'
import { aMatter, Caller, clock, journey, Pc, PHONES, phoneOf, REGISTERS, type Phone } from './support'

const PC_PAGE = '/packages/account/pages/pc/index'
const DEVICES = '/packages/account/pages/devices/index'
const WORKBENCH = '/pages/workbench/index'
const REGISTER = '/packages/workbench/pages/register/index'
/** Two windows are opened and watched in turn. */
const PATIENT = { withinMs: 180_000 }
const CODE_MINUTES = PC_SIGN_IN_LIMITS.validSeconds / 60

journey('在电脑上登录，在手机上退出', (step) => {
  let phone: Phone
  let pc: Pc
  let used: string

  step('电脑上显示一个码', async () => {
    for (const title of ['东门的灯不亮了', '南门的门禁坏了']) await aMatter('chen-li', { title, text: '三天了，还没有人来看。' })
    pc = await Pc.open()
    expect((await pc.textOf('.t-pc-code')).replace(/\s/g, '')).toHaveLength(PC_SIGN_IN_LIMITS.codeSigns)
  }, PATIENT)

  step('手机上先看清是哪台电脑', async () => {
    phone = await phoneOf('secretary')
    await phone.open(PC_PAGE)
    used = await pc.textOf('.t-pc-code')
    await enterCode(phone, used)
    await phone.seeText('是您本人在电脑上登录吗')
    await phone.seeText('Windows 电脑 · Edge 浏览器')
    await pc.see('.t-pc-how', '请在手机上点「确认登录」')
  }, PATIENT)

  step('手机上确认，电脑自己进了工作台，不用再点', async () => {
    await phone.tap('.t-pc-yes')
    await phone.seeText('电脑上登录好了')
    await pc.see('.t-work')
    expect(await pc.widthOf('.t-work')).toBeGreaterThan(500)
    await pc.see('.t-side-workbench')
    expect(await pc.count('.tabbar')).toBe(0)
  }, PATIENT)

  step('用过的码，别人再输也没有用', async () => {
    const other = await phoneOf('committee')
    await other.open(PC_PAGE)
    await typeCode(other, used)
    await other.see('.field__err', '这个码已经用过了')
    const refused = await (await Caller.as('committee')).ask('POST', '/sessions/requests/confirm', { code: used })
    expect(refused.problem?.code).toBe('pc.used')
  }, PATIENT)

  step('光用键盘：走得到、按得动、Esc 关得上', async () => {
    await pc.tabTo('.t-work .t-row:nth-child(3)')
    await pc.press('Enter')
    await pc.see('.t-work .t-row:nth-child(3).is-shown')
    await pc.see('.t-preview')
    await pc.open('/pages/home/index')
    await pc.tabTo('.t-demo-bar')
    await pc.press('Enter')
    await pc.see('.t-clock-10')
    await pc.press('Escape')
    await pc.seeGone('.t-clock-10')
  }, PATIENT)

  step('把名册拖进来：先检查一遍，问题列成表，什么都没有写入', async () => {
    await pc.open(REGISTER)
    const before = await pc.textOf('.t-register')
    await pc.dropFile('.t-drop', REGISTERS.bad)
    await pc.see('.t-bad-rows .t-row')
    await pc.see('.t-report', '问题名册.xlsx')
    expect(await pc.count('.t-confirm')).toBe(0)
    await pc.dropFile('.t-drop', REGISTERS.good)
    await pc.see('.t-confirm')
    expect(await pc.textOf('.t-register')).toBe(before)
  }, PATIENT)

  step('手机上让电脑退出：电脑下一步就用不了了', async () => {
    await phone.open(DEVICES)
    await phone.see('.t-device-pc', 'Windows 电脑')
    await phone.tap({ inside: '.t-device-pc', having: 'Windows', find: '.t-end-device' })
    await phone.tap('.t-end-yes')
    await phone.seeGone('.t-device-pc')
    await pc.open(WORKBENCH)
    await pc.see('.t-go-sign-in')
    expect(await pc.count('.t-work')).toBe(0)
  }, PATIENT)

  step('点「不是我」：电脑上说清楚，那个码作废', async () => {
    await pc.tap('.t-go-sign-in')
    await phone.open(PC_PAGE)
    const code = await pc.textOf('.t-pc-code')
    await typeCode(phone, code)
    await phone.tap('.t-pc-no')
    await phone.seeText('没有让它登录')
    await pc.seeText('手机上点了「不是我」')
    const refused = await (await Caller.as('secretary')).ask('POST', '/sessions/requests/confirm', { code })
    expect(refused.problem?.code).toBe('pc.declined')
  }, PATIENT)

  step('过了两分钟的码不能用，电脑上自己换了新的', async () => {
    await pc.tap('.t-pc-again')
    const old = await pc.textOf('.t-pc-code')
    await clock.pass(CODE_MINUTES)
    await pc.textOtherThan(old, '.t-pc-code')
    await phone.open(PC_PAGE)
    await typeCode(phone, old)
    await phone.see('.field__err', '这个码过时了')
  }, PATIENT)
})

/** By WeChat’s camera where there is one. */
async function enterCode(phone: Phone, code: string): Promise<void> {
  if (PHONES !== 'weapp') return typeCode(phone, code)
  await phone.scan('.t-scan', `https://example.cn/#${PC_PAGE}?code=${code.replace(/\s/g, '')}`)
}

async function typeCode(phone: Phone, code: string): Promise<void> {
  if (PHONES !== 'browser') await phone.tap('.t-type-code')
  await phone.type('#pc-code', code.toLowerCase())
  await phone.tap('.t-pc-look')
}
