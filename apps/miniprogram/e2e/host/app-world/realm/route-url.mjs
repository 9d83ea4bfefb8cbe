/**
 * A route's path and query as WeChat reads them: values arrive as they were written (still encoded), a name without '=' gets
 * the text "undefined", and what follows a second '=' is lost.
 */
export function parseRoute(url, currentPath) {
  const [address, query = ''] = url.split('?')
  return { path: absolute(address, currentPath), query: parseQuery(query) }
}

function parseQuery(text) {
  const query = {}
  for (const pair of text.split('&')) {
    if (!pair) continue
    const [name, value] = pair.split('=')
    query[name] = String(value)
  }
  return query
}

function absolute(address, currentPath) {
  if (address.startsWith('/') || !currentPath) return address.replace(/^\//, '')
  const parts = currentPath.split('/').slice(0, -1)
  for (const part of address.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
