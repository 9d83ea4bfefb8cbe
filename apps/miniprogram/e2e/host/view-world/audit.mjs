import { ownEngineElement } from './engine-elements.mjs'
import { contrastFaults } from './contrast.mjs'
import { tagOf } from './selectors.mjs'

const TOLERANCE_PX = 0.5
const STRETCH = 0.15
const CONTROLS = new Set(['wx-button', 'wx-input', 'wx-textarea', 'wx-switch', 'wx-checkbox', 'wx-radio', 'wx-picker', 'wx-navigator'])

function named(node) {
  const classes = ownEngineElement(node)?.class ?? ''
  const text = node.innerText?.trim().slice(0, 20) ?? ''
  return `<${tagOf(node)}${classes ? ` class="${classes}"` : ''}>${text}`
}

function isSeen(node) {
  const { width, height } = node.getBoundingClientRect()
  return width > 0 && height > 0 && getComputedStyle(node).visibility === 'visible'
}

/** They listen to everything that happens inside them. */
const AROUND = new Set(['wx-scroll-view', 'wx-swiper', 'wx-form', 'wx-label', 'body'])

const listensToTap = (node) => !AROUND.has(node.localName) && Boolean(ownEngineElement(node)?._$eventTarget?.listeners?.tap?.funcArr.empty === false)

/** Elements a finger is meant for, with the area it has. */
function smallTargets(leastFor) {
  const targets = [...document.body.querySelectorAll('*')].filter((node) => (CONTROLS.has(node.localName) || listensToTap(node)) && isSeen(node) && !node.hasAttribute('disabled'))
  return targets
    .map((node) => ({ node, rect: node.getBoundingClientRect() }))
    .filter(({ node, rect }) => Math.min(rect.width, rect.height) < leastFor(node) - TOLERANCE_PX)
    .map(({ node, rect }) => ({ element: named(node), width: Math.round(rect.width), height: Math.round(rect.height), least: leastFor(node) }))
}

/** Pictures that are made of pixels; a drawing has as many as are asked of it. */
function pictures() {
  return [...document.body.querySelectorAll('wx-image[data-natural-width]:not([data-drawing])')].filter(isSeen)
}

/** Pictures with more pixels than the screen can show of them. */
function largePictures() {
  return pictures()
    .map((node) => {
      const { width, height } = node.getBoundingClientRect()
      const shown = width * height * window.devicePixelRatio ** 2
      const has = Number(node.dataset.naturalWidth) * Number(node.dataset.naturalHeight)
      return { element: named(node), times: has / shown, size: `${node.dataset.naturalWidth}×${node.dataset.naturalHeight}` }
    })
    .filter(({ times }) => times > 1)
}

/** Pictures whose shape is not their own: their sides' ratio is off by more than WeChat lets pass. */
function stretchedPictures() {
  return pictures()
    .filter((node) => (ownEngineElement(node)?.data.mode ?? 'scaleToFill') === 'scaleToFill')
    .map((node) => {
      const { width, height } = node.getBoundingClientRect()
      const off = Math.abs((width / height) * (Number(node.dataset.naturalHeight) / Number(node.dataset.naturalWidth)) - 1)
      return { element: named(node), off }
    })
    .filter(({ off }) => off > STRETCH)
}

/** The least side of a hit area: larger where one of the modes in `pxIn` (by selector) is on, smaller on a narrow phone. */
function leastHit({ px, pxIn, atWidth }) {
  const share = Math.min(1, window.innerWidth / atWidth)
  return (node) => Math.floor(share * Math.max(px, ...Object.entries(pxIn).map(([mode, more]) => (node.closest(mode) ? more : 0))))
}

/** What facts B4 judges by looking at the page. */
export function auditPage(limits) {
  return { smallTargets: smallTargets(leastHit(limits)), largePictures: largePictures(), stretchedPictures: stretchedPictures(), contrast: contrastFaults(document.body, named) }
}
