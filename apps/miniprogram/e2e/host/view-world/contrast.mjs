const LARGE_PX = 24
const LARGE_BOLD_PX = 19
const BOLD = 700

function parseColor(text) {
  const parts = /rgba?\(([^)]+)\)/.exec(text)?.[1].split(/[\s,/]+/).map(Number)
  if (!parts) return undefined
  const [red, green, blue, alpha = 1] = parts
  return { red, green, blue, alpha }
}

function over({ red, green, blue, alpha }, ground) {
  const mixed = (top, below) => top * alpha + below * (1 - alpha)
  return { red: mixed(red, ground.red), green: mixed(green, ground.green), blue: mixed(blue, ground.blue), alpha: 1 }
}

/** The colour behind an element; undefined when a picture is there. */
function groundOf(node) {
  const layers = []
  for (let one = node; one instanceof Element; one = one.parentElement) {
    const style = getComputedStyle(one)
    if (style.backgroundImage !== 'none') return undefined
    const color = parseColor(style.backgroundColor)
    if (color && color.alpha > 0) layers.push(color)
    if (color?.alpha === 1) break
  }
  return layers.reduceRight((ground, layer) => over(layer, ground), { red: 255, green: 255, blue: 255, alpha: 1 })
}

function luminance({ red, green, blue }) {
  const [r, g, b] = [red, green, blue].map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function ratioOf(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function hasOwnText(node) {
  return [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent.trim() !== '')
}

function faultOf(node, named) {
  const style = getComputedStyle(node)
  const ground = groundOf(node)
  const color = parseColor(style.color)
  if (!ground || !color || style.visibility !== 'visible' || node.getClientRects().length === 0 || isDisabled(node)) return []
  const size = Number.parseFloat(style.fontSize)
  const large = size >= LARGE_PX || (size >= LARGE_BOLD_PX && Number(style.fontWeight) >= BOLD)
  const ratio = ratioOf(over(color, ground), ground)
  const least = large ? 3 : 4.5
  return ratio < least ? [{ element: named(node), ratio: Math.round(ratio * 100) / 100, least }] : []
}

/** What cannot be used is allowed to look faint. */
const isDisabled = (node) => node.closest('[disabled], [aria-disabled=true]') !== null

export function contrastFaults(root, named) {
  return [...root.querySelectorAll('*')].filter(hasOwnText).flatMap((node) => faultOf(node, named))
}
