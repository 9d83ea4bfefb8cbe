import { parseArgs } from 'node:util'

const USAGE = `node main.mjs --dist <folder> [options]
  --port <n>             port of the automation endpoint (default 0: any free one)
  --open                 no headless browser: prints an address to look at in a desktop browser
  --size <WxH>           size of the phone's screen (default 375x812)
  --server <url[=url]>   a declared server domain, and where it really answers; may be given several times
  --login <url>[ <json>] who signs in: what is posted where for a code of wx.login
  --data <folder>        where storage and settings are kept between runs (default: nowhere)
  --page <path?query>    the page to start with (default: the first of app.json)`

/** 'https://api.example.org=http://127.0.0.1:4400' → ['https://api.example.org', 'http://127.0.0.1:4400'] */
const server = (text) => [...text.split('='), ''].slice(0, 2)

function loginFrom(text) {
  if (text === undefined) return undefined
  const [url, ...body] = text.split(' ')
  return { url, body: JSON.parse(body.join(' ') || '{}') }
}

/** @returns what WeappHost.open takes and `phone` for its phone, or { help: string } */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: 'string' },
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: false },
      size: { type: 'string', default: '375x812' },
      server: { type: 'string', multiple: true, default: [] },
      login: { type: 'string' },
      data: { type: 'string' },
      page: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const [width, height] = values.size.split('x').map(Number)
  if (values.help || !values.dist || !(width > 0) || !(height > 0)) return { help: USAGE }
  const state = { loginFrom: loginFrom(values.login) }
  return {
    dist: values.dist,
    headless: !values.open,
    servers: Object.fromEntries(values.server.map(server)),
    phone: { port: Number(values.port), width, height, dataFolder: values.data, page: values.page, state },
  }
}
