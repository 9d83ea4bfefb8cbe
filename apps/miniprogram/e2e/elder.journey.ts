import { journey, phoneOf, PHOTOS, type Phone } from './support'

/** Of the largest type in 长辈版 at 375 wide; 18 pt. */
const MAIN_TEXT_PX = 24
const TOUCH_PX = 60

/** Everything that takes a tap and is smaller than a thumb of seventy. */
async function tooSmall(phone: Phone): Promise<string[]> {
  const sizes = await phone.controls()
  expect(sizes.length).toBeGreaterThan(0)
  return sizes.filter(({ width, height }) => Math.min(width, height) < TOUCH_PX - 0.5).map(({ name, width, height }) => `${name}: ${Math.round(width)}×${Math.round(height)}`)
}

journey('长辈版：刘奶奶提一件事', (step) => {
  let liu: Phone

  step('首页一点就变大，按得准，读得出', async () => {
    liu = await phoneOf('liu-shufen')
    await liu.tap('.t-elder')
    await liu.see('.page.elder')
    expect(await liu.fontSizeOf('.t-headline')).toBeGreaterThanOrEqual(MAIN_TEXT_PX)
    expect(await tooSmall(liu)).toEqual([])
    expect(await liu.count('.t-read-aloud')).toBe(liu.speaks ? 1 : 0)
  })

  step('也是五下以内，一句话', async () => {
    liu.startCounting()
    await liu.tap('.t-raise')
    await liu.type('#raise-text', '1号楼门口的台阶太高，轮椅上不去')
    await liu.choosePhotos('.t-add-photo', [PHOTOS.steps])
    await liu.see('.t-photos .t-remove-photo')
    await liu.seeGone('.t-photos .is-sending')
    expect(await tooSmall(liu)).toEqual([])
    await liu.tap('.t-submit')
    await liu.see('.t-title', '台阶太高')
    expect({ taps: liu.taps, typed: liu.fieldsTyped }).toEqual({ taps: 5, typed: 1 })
    expect(await tooSmall(liu)).toEqual([])
  })

  step('关掉再打开，还是长辈版', async () => {
    await liu.reopen('/pages/home/index')
    await liu.see('.page.elder')
    await liu.see('.t-my-issue', '台阶太高')
    await liu.tap('.t-elder')
    await liu.seeGone('.page.elder')
  })
})
