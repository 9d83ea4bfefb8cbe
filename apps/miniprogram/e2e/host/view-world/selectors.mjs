import { COMPONENTS, NOT_DRAWN } from '../contract/components.mjs'
import { isAppComponent, ownEngineElement } from './engine-elements.mjs'

const TAGS = new Set([...Object.keys(COMPONENTS), ...NOT_DRAWN])

/** One simple selector: tag, #id, .class, [attribute=value], in any combination. */
const SIMPLE = /^([a-z][\w-]*|\*)?((?:#[\w-]+|\.[\w\u0080-\uFFFF-]+|\[[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\]]*))?\])*)$/i
const PIECE = /#[\w-]+|\.[\w\u0080-\uFFFF-]+|\[[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\]]*))?\]/g

function parseSimple(text) {
  const [, tag, rest] = SIMPLE.exec(text) ?? []
  if (rest === undefined || text === '') throw new Error(`selector "${text}" is not understood: tags, #id, .class and [attribute=value] are`)
  return { tag, pieces: rest.match(PIECE) ?? [] }
}

/** '.a > #b .c, view' → unions of steps, each with how it hangs on the one before. */
function parse(selector) {
  return selector.split(',').map((union) => {
    const steps = []
    let relation = ' '
    for (const part of union.trim().replace(/>>>/g, ' ≫ ').replace(/>/g, ' > ').split(/\s+/)) {
      if (part === '>' || part === '≫') relation = part
      else {
        steps.push({ relation, ...parseSimple(part) })
        relation = ' '
      }
    }
    return steps
  })
}

function tagOf(node) {
  const name = node.localName === 'body' ? 'page' : node.localName
  return TAGS.has(name.replace(/^wx-/, '')) ? name.replace(/^wx-/, '') : name
}

function attributeOf(element, name) {
  if (name.startsWith('data-')) return element.dataset?.[name.slice(5).replace(/-(.)/g, (_, letter) => letter.toUpperCase())]
  return element.data?.[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())]
}

function matchesPiece(element, piece) {
  if (piece.startsWith('#')) return element.id === piece.slice(1)
  if (piece.startsWith('.')) return element.classList?.contains(piece.slice(1)) ?? false
  const [, name, , value] = /^\[([\w-]+)(=(.*))?\]$/.exec(piece)
  const own = attributeOf(element, name)
  return value === undefined ? own !== undefined && own !== null : String(own) === value.replace(/^["']|["']$/g, '')
}

function matches(node, { tag, pieces }) {
  const element = ownEngineElement(node)
  if (!element) return false
  return (!tag || tag === '*' || tagOf(node) === tag) && pieces.every((piece) => matchesPiece(element, piece))
}

const ownerOf = (node) => ownEngineElement(node)?.ownerShadowRoot?.getHostNode()

function leadsTo(node, steps, at, top) {
  if (at < 0) return true
  const { relation } = steps[at + 1]
  for (let parent = node.parentNode; parent && parent !== top.parentNode; parent = parent.parentNode) {
    const near = ownEngineElement(parent) && (relation === '≫' || ownerOf(parent) === ownerOf(node))
    if (near && matches(parent, steps[at]) && leadsTo(parent, steps, at - 1, top)) return true
    if (relation === '>') return false
  }
  return false
}

/**
 * Nodes below `top` that match, as WeChat searches: inside one component's own nodes, unless '>>>' says to go deeper.
 * `owner` is the engine's component whose nodes are meant.
 */
export function select(selector, top, owner) {
  const unions = parse(selector)
  return [...top.querySelectorAll('*')].filter((node) =>
    unions.some((steps) => {
      const deep = steps.some(({ relation }) => relation === '≫')
      if (!deep && ownerOf(node) !== owner) return false
      return matches(node, steps.at(-1)) && leadsTo(node, steps, steps.length - 2, top)
    }),
  )
}

/** The component whose nodes a search below this one means: itself if it is the app's, else the one that owns it. */
export function ownerForSearch(element) {
  return isAppComponent(element) ? element : element.ownerShadowRoot?.getHostNode()
}

export { tagOf }
