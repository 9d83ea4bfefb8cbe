const RPX = /(-?(?:\d*\.)?\d+)rpx\b/g
const DESIGN_WIDTH = 750
/** Against 359.99999 where 360 was meant. */
const GRAIN = 1e-4

/** One length as WeChat's phones round it: down to whole px, and a hair stays a hair. */
function px(rpx, { width, pixelRatio }) {
  if (rpx === 0) return 0
  const length = Math.floor((Math.abs(rpx) * width) / DESIGN_WIDTH + GRAIN)
  const drawn = length === 0 ? (pixelRatio === 1 ? 1 : 0.5) : length
  return rpx < 0 ? -drawn : drawn
}

/** A style sheet, or the text of a style attribute, for a screen of this width. */
export function withoutRpx(css, device) {
  return css.replace(RPX, (_, rpx) => `${px(Number(rpx), device)}px`)
}
