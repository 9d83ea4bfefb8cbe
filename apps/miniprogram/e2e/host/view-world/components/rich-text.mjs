import { builtIn } from './define.mjs'

/** Tags that WeChat lets through (the ones our pages could need). */
const TRUSTED = new Set(['a', 'b', 'blockquote', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'li', 'ol', 'p', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'])
const TRUSTED_ATTRIBUTES = new Set(['class', 'style', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start'])

function cleaned(node) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent)
  if (node.nodeType !== Node.ELEMENT_NODE || !TRUSTED.has(node.localName)) return document.createDocumentFragment()
  const element = document.createElement(node.localName)
  for (const { name, value } of node.attributes) if (TRUSTED_ATTRIBUTES.has(name)) element.setAttribute(name, value)
  element.append(...[...node.childNodes].map(cleaned))
  return element
}

function fromNode(node) {
  if (node.type === 'text') return document.createTextNode(node.text ?? '')
  if (!TRUSTED.has(node.name)) return document.createDocumentFragment()
  const element = document.createElement(node.name)
  for (const [name, value] of Object.entries(node.attrs ?? {})) if (TRUSTED_ATTRIBUTES.has(name)) element.setAttribute(name, value)
  element.append(...(node.children ?? []).map(fromNode))
  return element
}

function drawn(nodes) {
  if (Array.isArray(nodes)) return nodes.map(fromNode)
  return [...new DOMParser().parseFromString(String(nodes ?? ''), 'text/html').body.childNodes].map(cleaned)
}

export function richText() {
  return builtIn('rich-text', {
    updated({ element, data, memory }) {
      if (memory.nodes === data.nodes) return
      memory.nodes = data.nodes
      element.replaceChildren(...drawn(data.nodes))
    },
  })
}
