/** Where the phone finds what a page at `path` calls by `src`: a temporary file, a file of the package, or something of the network. */
export function addressOf(src, path) {
  if (/^(?:data|blob):/.test(src)) return src
  if (/^https?:/.test(src)) return `/remote?url=${encodeURIComponent(src)}`
  if (src.startsWith('wxfile://')) return `/wxfile/${src.slice('wxfile://'.length)}`
  if (src.startsWith('//')) return addressOf(`https:${src}`)
  return new URL(src, `${window.location.origin}/package/${path}`).pathname.replace(/^\/(?!package\/)/, '/package/')
}
