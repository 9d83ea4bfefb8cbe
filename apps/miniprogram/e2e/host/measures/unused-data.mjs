const IDENTIFIER = /[A-Za-z_$][\w$]*/g

/** Every name that some template or its scripts read, of a text that is WXML or WXS. */
export function namesReadIn(text, isScript) {
  const expressions = isScript ? [text] : (text.match(/\{\{[^]*?\}\}|<wxs[^>]*>[^]*?<\/wxs>/g) ?? [])
  return expressions.flatMap((one) => one.match(IDENTIFIER) ?? [])
}

const sizeOf = (name, value) => Buffer.byteLength(JSON.stringify({ [name]: value })) - 1

/** What of a setData payload lies under names that no template reads and so crossed for nothing: name → bytes. A list's positions are no names. */
export function unusedData(payload, namesRead) {
  const unused = new Map()
  const add = (name, bytes) => unused.set(name, (unused.get(name) ?? 0) + bytes)
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, one] of Object.entries(value)) {
      if (Array.isArray(value) || namesRead.has(name)) visit(one)
      else add(name, sizeOf(name, one))
    }
  }
  for (const [path, value] of Object.entries(payload)) {
    const unread = (path.match(IDENTIFIER) ?? []).find((name) => !namesRead.has(name))
    if (unread) add(unread, sizeOf(path, value))
    else visit(value)
  }
  return unused
}
