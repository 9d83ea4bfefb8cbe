import { readFileSync } from 'node:fs'
import path from 'node:path'
import { contentType } from '../phone/temp-files.mjs'

const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'

const SHELL_PAGE = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>weapp</title>
<link rel="icon" href="data:,"><body><div id="phone"><div id="pages"></div><div id="native"></div></div><script src="/shell.js"></script></body>`

function viewPage(root) {
  const packages = [...new Set(['', root])]
  const scripts = ['shared', ...packages.map((one) => `package?root=${encodeURIComponent(one)}`)].map((one) => `<script src="/templates/${one}"></script>`)
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head><body></body>${scripts.join('')}<script src="/view.js"></script></html>`
}

/** What the screen loads: the phone, the pages' documents, the compiled templates, files of the package, temporary files. */
export class HttpFiles {
  #app
  #bundles
  #phone
  #activity

  constructor({ app, bundles, phone, activity }) {
    this.#app = app
    this.#bundles = bundles
    this.#phone = phone
    this.#activity = activity
  }

  async serve(request, response) {
    const url = new URL(request.url, 'http://127.0.0.1')
    if (url.pathname === '/remote') return this.#remote(url.searchParams.get('url'), response)
    const found = this.#find(decodeURIComponent(url.pathname), url.searchParams)
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-store' })
    response.end(found?.body ?? 'not found')
  }

  /** A picture from elsewhere comes by way of the phone's network: without one there is none. */
  async #remote(url, response) {
    const label = `picture ${url}`
    this.#activity.began(label)
    try {
      const answer = await this.#phone.picture(url)
      response.writeHead(answer.response.status, { 'content-type': answer.response.headers.get('content-type') ?? 'application/octet-stream', 'cache-control': 'no-store' })
      response.end(answer.bytes)
    } catch (reason) {
      response.writeHead(502, { 'content-type': 'text/plain' })
      response.end(reason.message)
    } finally {
      this.#activity.ended(label)
    }
  }

  #find(pathname, query) {
    switch (pathname) {
      case '/':
        return { type: HTML, body: SHELL_PAGE }
      case '/view.html':
        return { type: HTML, body: viewPage(query.get('package') ?? '') }
      case '/shell.js':
        return { type: SCRIPT, body: this.#bundles.shell }
      case '/view.js':
        return { type: SCRIPT, body: this.#bundles.view }
      case '/templates/shared':
        return { type: SCRIPT, body: `window.__templates=${this.#app.templates.shared}` }
      case '/templates/package':
        return this.#package(query.get('root'))
      default:
        return this.#file(pathname)
    }
  }

  #package(root) {
    const source = this.#app.templates.packages.get(root)
    return source === undefined ? undefined : { type: SCRIPT, body: `(${source})(window.__templates)` }
  }

  #file(pathname) {
    const [, kind, ...rest] = pathname.split('/')
    const name = rest.join('/')
    if (kind === 'wxfile') {
      const body = this.#phone.files.read(name)
      return body && { type: contentType(name), body }
    }
    if (kind !== 'package' || !this.#app.files.has(name)) return undefined
    return { type: contentType(name), body: readFileSync(path.join(this.#app.files.dist, name)) }
  }
}
