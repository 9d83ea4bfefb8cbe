import { requestBody, requestUrl, responseBody } from './http-bodies.mjs'
import { Exchanges } from './exchanges.mjs'
import { Refusal } from './refusal.mjs'
import { contentType } from './temp-files.mjs'

const METHODS = new Set(['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'])

function headerOf(response) {
  return Object.fromEntries(response.headers)
}

async function uploadForm(phone, { filePath, name, formData }) {
  const bytes = phone.files.read(filePath)
  if (!bytes) throw new Refusal(`file doesn't exist: ${filePath}`)
  const form = new FormData()
  for (const [field, value] of Object.entries(formData ?? {})) form.append(field, String(value))
  form.append(name, new Blob([bytes], { type: contentType(filePath) }), filePath.split('/').at(-1))
  return form
}

/** request, uploadFile, downloadFile. Any answer of a server is a success. */
export function networkApis(phone) {
  const exchanges = new Exchanges(phone)
  return {
    abort: (taskId) => exchanges.abort(taskId),
    picture: (url) => exchanges.picture(url),
    apis: {
      async request(options, { taskId }) {
        const method = (options.method ?? 'GET').toUpperCase()
        if (!METHODS.has(method)) throw new Refusal(`method is invalid: ${method}`)
        const { body, type } = requestBody(method, options)
        const { response, bytes } = await exchanges.run('request', { ...options, url: requestUrl(method, options) }, { method, body, headers: { 'content-type': type } }, taskId)
        return { ...responseBody(bytes, options), statusCode: response.status, header: headerOf(response), cookies: response.headers.getSetCookie() }
      },
      async uploadFile(options, { taskId }) {
        const form = await uploadForm(phone, options)
        const header = Object.fromEntries(Object.entries(options.header ?? {}).filter(([name]) => name.toLowerCase() !== 'content-type'))
        const { response, bytes } = await exchanges.run('uploadFile', { ...options, header }, { method: 'POST', body: form, headers: {} }, taskId)
        return { data: bytes.toString('utf8'), statusCode: response.status, header: headerOf(response) }
      },
      async downloadFile(options, { taskId }) {
        const { response, bytes } = await exchanges.run('downloadFile', options, { method: 'GET', headers: {} }, taskId)
        const { tempFilePath } = phone.files.add({ bytes, ending: endingOf(options.url) })
        return { tempFilePath, statusCode: response.status, header: headerOf(response) }
      },
    },
  }
}

function endingOf(url) {
  return /\.\w{1,5}$/.exec(new URL(url).pathname)?.[0] ?? ''
}
