import { parseArgs } from 'node:util'

const USAGE = `node main.mjs --dist <folder> [options]
  --port <n>          port of the automation endpoint (default 0: any free one)
  --open              no headless browser: prints an address to look at in a desktop browser
  --size <WxH>        size of the phone's screen (default 375x812)
  --origin <url>      a declared server domain; may be given several times
  --data <folder>     where storage and settings are kept between runs (default: nowhere)
  --page <path?query> the page to start with (default: the first of app.json)`

/** @returns what startHost takes, or { help: string } */
export function parseOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      dist: { type: 'string' },
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: false },
      size: { type: 'string', default: '375x812' },
      origin: { type: 'string', multiple: true, default: [] },
      data: { type: 'string' },
      page: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const [width, height] = values.size.split('x').map(Number)
  if (values.help || !values.dist || !(width > 0) || !(height > 0)) return { help: USAGE }
  return { dist: values.dist, port: Number(values.port), headless: !values.open, width, height, origins: values.origin, dataFolder: values.data, page: values.page }
}
