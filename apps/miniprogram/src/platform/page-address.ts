import { routeUrl, type RouteParams } from './route-url'

/** A page's address for the world outside (a code on a screen): the server that answers the phone also serves the pages. */
export function pageAddress(path: string, params: RouteParams): string {
  const origin = process.env.TARO_ENV === 'h5' ? window.location.origin : API_ORIGIN
  return `${origin}/#${routeUrl(path, params)}`
}
