/** One part of a selector: a string, a bracket, a counting formula, or a name with what it is (#, ., :, or a tag). */
const PART = /\\.|:nth-[\w-]+\([^)]*\)|"[^"]*"|'[^']*'|\[[^\]]*\]|(::?|[.#])?(-?[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF-]*)|[^]/g

function rewritten(selector, { tag, className }) {
  return selector.replace(PART, (part, kind, name) => {
    if (!name || part.startsWith('[') || part.startsWith('\\')) return part
    if (kind === undefined) return tag(name)
    return kind === '.' ? className(name) : part
  })
}

const hostTag = (name) => (name === 'page' ? 'wx-page' : `wx-${name}`)

/** `page` and the tags of built-in components are named wx-… in the host's document. */
export function pageSelector(selector) {
  return rewritten(selector, { tag: hostTag, className: (name) => `.${name}` })
}

/** In a component every class carries the component's scope, so that it reaches nobody else. */
export function componentSelector(selector, scope) {
  return rewritten(selector, { tag: hostTag, className: (name) => `.${scope}--${name}` }).replace(/:host\b/g, `[wx-host="${scope}"]`)
}
