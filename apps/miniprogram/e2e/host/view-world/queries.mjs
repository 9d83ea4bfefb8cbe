import { ownEngineElement } from './engine-elements.mjs'
import { select } from './selectors.mjs'

function rectOf(node) {
  const { left, top, right, bottom } = node.getBoundingClientRect()
  return { left, top, right, bottom }
}

function fieldsOf(node, wanted) {
  const element = ownEngineElement(node)
  const found = {}
  if (wanted.id) found.id = element?.id ?? ''
  if (wanted.dataset) found.dataset = { ...(element?.dataset ?? {}) }
  if (wanted.rect) Object.assign(found, rectOf(node))
  if (wanted.size) Object.assign(found, { width: node.getBoundingClientRect().width, height: node.getBoundingClientRect().height })
  if (wanted.scrollOffset) Object.assign(found, { scrollLeft: node.scrollLeft, scrollTop: node.scrollTop, scrollWidth: node.scrollWidth, scrollHeight: node.scrollHeight })
  for (const name of wanted.properties ?? []) found[name] = element?.data?.[name] ?? null
  for (const name of wanted.computedStyle ?? []) found[name] = getComputedStyle(node)[name] ?? ''
  return found
}

function viewport(wanted) {
  const { clientWidth: width, clientHeight: height } = document.documentElement
  const found = { id: '', dataset: {} }
  if (wanted.rect) Object.assign(found, { left: 0, top: 0, right: width, bottom: height })
  if (wanted.size) Object.assign(found, { width, height })
  if (wanted.scrollOffset) Object.assign(found, { scrollLeft: window.scrollX, scrollTop: window.scrollY })
  return found
}

/** Answers wx.createSelectorQuery. */
export function answerQueries(questions, tree) {
  return questions.map(({ selector, all, viewport: ofViewport, scope, fields }) => {
    if (ofViewport) return viewport(fields)
    const owner = tree.find(scope)
    if (!owner) return all ? [] : null
    const found = select(selector, document.documentElement, owner).map((node) => fieldsOf(node, fields))
    return all ? found : (found[0] ?? null)
  })
}
