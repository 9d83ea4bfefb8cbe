/* The host as a child of whoever uses it, driven over Node's own channel: it ends when its owner does. See client/. */
import { WeappHost } from './weapp-host.mjs'
import { hostMethods } from './automator/host-methods.mjs'

const phones = new Map()
/** An owner that has gone is told nothing more. */
const tell = (message) => process.connected && process.send(message, () => undefined)
let host
let lastPhone = 0

const METHODS = {
  async open(options) {
    host = await WeappHost.open(options)
    return { packages: host.app.files.packages.map(({ name, bytes }) => ({ name, bytes })) }
  },
  async phone(options) {
    const phone = await host.phone(options)
    lastPhone += 1
    const phoneId = lastPhone
    phones.set(phoneId, phone)
    phone.on('fault', (fault) => tell({ phoneId, fault }))
    phone.once('closed', () => phones.delete(phoneId))
    phone.once('closeAsked', () => void phone.close())
    for (const fault of phone.measures.faults) tell({ phoneId, fault })
    return { phoneId, endpoint: phone.endpoint }
  },
  report: () => host.report(),
  putAway: ({ phoneId }) => phones.get(phoneId)?.close(),
  tell({ phoneId, method, params }) {
    const phone = phones.get(phoneId)
    if (!phone) throw new Error('the phone was put away')
    const methods = hostMethods(phone)
    if (!methods[method]) throw new Error(`${method} is not implemented by this host`)
    return methods[method](params ?? {})
  },
}

process.on('message', ({ id, method, params }) => {
  Promise.resolve()
    .then(() => METHODS[method](params))
    .then(
      (result) => tell({ id, result: result ?? {} }),
      (reason) => tell({ id, error: reason.message }),
    )
})

async function end() {
  await host?.close()
  process.exit(0)
}

process.on('disconnect', () => void end())
// A Ctrl-C reaches the whole group; the owner decides when the phones are put away.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => void end())
