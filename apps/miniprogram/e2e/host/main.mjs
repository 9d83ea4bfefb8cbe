/* Runs a built mini-program without WeChat: node apps/miniprogram/e2e/host/main.mjs --dist apps/miniprogram/dist/weapp [--open] */
import { parseOptions } from './options.mjs'
import { WeappHost } from './weapp-host.mjs'

async function main() {
  const { help, phone: phoneOptions, ...options } = parseOptions(process.argv.slice(2))
  if (help) {
    console.error(help)
    process.exitCode = 2
    return
  }
  const host = await WeappHost.open(options)
  const phone = await host.phone(phoneOptions)
  const report = ({ kind, message, level = 'fault' }) => console.error(`${level}: ${kind}: ${message}`)
  phone.measures.faults.forEach(report)
  phone.on('fault', report)
  const end = async () => {
    await host.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end())
  process.once('disconnect', () => void end())
  phone.once('closeAsked', () => void end())
  console.log(options.headless ? `ready ${phone.endpoint}` : `open ${phone.url} in a browser; automation clients connect to ${phone.endpoint}`)
}

main().catch((reason) => {
  console.error(reason.message)
  process.exit(1)
})
