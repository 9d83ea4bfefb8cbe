const FORM = 'application/x-www-form-urlencoded'
const JSON_TYPE = 'application/json'

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS'])

function typeOf(header = {}) {
  const name = Object.keys(header).find((one) => one.toLowerCase() === 'content-type')
  return name ? String(header[name]) : JSON_TYPE
}

function encoded(data) {
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`)
    .join('&')
}

const isPlain = (data) => typeof data === 'object' && data !== null

/** GET puts its data behind the address, as wx.request does. */
export function requestUrl(method, { url, data }) {
  if (!WITHOUT_BODY.has(method) || !isPlain(data) || data.base64 !== undefined) return url
  const query = encoded(data)
  if (query === '') return url
  return `${url}${url.includes('?') ? '&' : '?'}${query}`
}

/** The body and its type: JSON unless the header says form or something else. */
export function requestBody(method, { data, header }) {
  const type = typeOf(header)
  if (WITHOUT_BODY.has(method) || data === undefined || data === null) return { type, body: undefined }
  if (isPlain(data) && data.base64 !== undefined) return { type, body: Buffer.from(data.base64, 'base64') }
  if (typeof data === 'string') return { type, body: data }
  return { type, body: type.startsWith(FORM) && isPlain(data) ? encoded(data) : JSON.stringify(data) }
}

/** What the app gets as data: an ArrayBuffer, an object when it is JSON, or text. */
export function responseBody(bytes, { responseType, dataType = 'json' }) {
  if (responseType === 'arraybuffer') return { base64: bytes.toString('base64') }
  const text = bytes.toString('utf8')
  if (dataType !== 'json') return { data: text }
  try {
    return { data: JSON.parse(text) }
  } catch {
    return { data: text }
  }
}
