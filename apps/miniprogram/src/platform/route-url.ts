export type RouteParams = Readonly<Record<string, string | number | boolean | undefined>>

/** A page's address with its parameters; undefined ones are left out. */
export function routeUrl(path: string, params: RouteParams): string {
  const pairs = Object.entries(params).filter((pair): pair is [string, string | number | boolean] => pair[1] !== undefined)
  if (pairs.length === 0) return path
  return `${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}
