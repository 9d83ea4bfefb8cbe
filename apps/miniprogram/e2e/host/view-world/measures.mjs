import { ownEngineElement } from './engine-elements.mjs'

/** How big the page is, in nodes that its templates made. */
export function measureTree() {
  let nodes = 0
  let depth = 0
  let children = 0
  const visit = (parent, level) => {
    let own = 0
    for (const child of parent.children) {
      const counts = Boolean(ownEngineElement(child))
      if (counts) {
        own += 1
        nodes += 1
        depth = Math.max(depth, level + 1)
      }
      visit(child, counts ? level + 1 : level)
    }
    children = Math.max(children, own)
  }
  visit(document.body, 0)
  return { nodes, depth, children }
}
