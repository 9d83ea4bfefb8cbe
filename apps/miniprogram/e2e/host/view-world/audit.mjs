import { ownEngineElement } from './engine-elements.mjs'
import { contrastFaults } from './contrast.mjs'
import { tagOf } from './selectors.mjs'

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

const listensToTap = (node) => Boolean(ownEngineElement(node)?._$eventTarget?.listeners?.tap?.funcArr.empty === false)

/** Elements a finger is meant for, with the area it has. */
function smallTargets(least) {
  const targets = [...document.body.querySelectorAll('*')].filter((node) => (CONTROLS.has(node.localName) || listensToTap(node)) && isSeen(node) && !node.hasAttribute('disabled'))
  return targets
    .map((node) => ({ node, rect: node.getBoundingClientRect() }))
    .filter(({ rect }) => Math.min(rect.width, rect.height) < least - 0.5)
    .map(({ node, rect }) => ({ element: named(node), width: Math.round(rect.width), height: Math.round(rect.height) }))
}

/** Pictures with more pixels than the screen can show of them. */
function largePictures() {
  return [...document.body.querySelectorAll('wx-image[data-natural-width]')]
    .filter(isSeen)
    .map((node) => {
      const { width, height } = node.getBoundingClientRect()
      const shown = width * height * window.devicePixelRatio ** 2
      const has = Number(node.dataset.naturalWidth) * Number(node.dataset.naturalHeight)
      return { element: named(node), times: has / shown, size: `${node.dataset.naturalWidth}×${node.dataset.naturalHeight}` }
    })
    .filter(({ times }) => times > 1)
}

/** What facts B4 judges by looking at the page. */
export function auditPage({ leastHit }) {
  return { smallTargets: smallTargets(leastHit), largePictures: largePictures(), contrast: contrastFaults(document.body, named) }
}
