/* Runs a built mini-program without WeChat: node apps/miniprogram/e2e/host/main.mjs --dist apps/miniprogram/dist/weapp [--open] */
import { Host } from './host.mjs'
import { parseOptions } from './options.mjs'

async function main() {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) {
    console.error(options.help)
    process.exitCode = 2
    return
  }
  const host = await Host.start(options)
  host.on('fault', ({ kind, message, level = 'fault' }) => console.error(`${level}: ${kind}: ${message}`))
  const end = async () => {
    await host.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end())
  host.once('closeAsked', () => void end())
  console.log(options.headless ? `ready ${host.endpoint}` : `open ${host.url} in a browser; automation clients connect to ${host.endpoint}`)
}

main().catch((reason) => {
  console.error(reason.message)
  process.exit(1)
})
