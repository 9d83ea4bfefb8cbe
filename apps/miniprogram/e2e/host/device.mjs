const BAR = 44
const TABS = 49

/** A phone by the size of its screen: tall ones have a notch above and a bar below. */
export function deviceOf({ width, height, fontSizeSetting = 16 }) {
  const tall = height / width > 2
  return {
    width,
    height,
    pixelRatio: 2,
    statusBarHeight: tall ? 44 : 20,
    safeTop: tall ? 44 : 20,
    safeBottom: tall ? 34 : 0,
    fontSizeSetting,
    model: tall ? 'iPhone 12 mini' : 'iPhone SE',
    windowHeight: height,
    screenTop: 0,
  }
}

/** The part of the screen that is the page's own. */
export function areaOf({ height, statusBarHeight, safeBottom }, { navigationStyle, nativeTabs }) {
  const top = navigationStyle === 'custom' ? 0 : statusBarHeight + BAR
  const bottom = nativeTabs ? TABS + safeBottom : 0
  return { top, height: height - top - bottom }
}
