/** WeChat reads 'cn.[0].v' as 'cn[0].v'; the engine knows only the second. */
export function enginePath(path) {
  return path.replace(/\.\[/g, '[')
}

/** A payload of setData as the engine takes it. */
export function enginePayload(payload) {
  return Object.fromEntries(Object.entries(payload).map(([path, value]) => [enginePath(path), value]))
}

/** The value at a path like 'list[2].name'. */
export function valueAt(data, path) {
  if (!path) return data
  return enginePath(path)
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
    .reduce((value, key) => (value === null || value === undefined ? undefined : value[key]), data)
}
