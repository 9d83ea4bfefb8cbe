/* The app's world: a thread of its own, and in it a realm that has nothing of a browser and nothing of Node. */
import { parentPort, workerData } from 'node:worker_threads'
import { Bridge } from './bridge.mjs'
import { createRealm } from './realm-context.mjs'

const { realmScript, seed, dist, packages, templates, descriptions } = workerData
const { scope, evaluate } = createRealm()
const bridge = new Bridge({ post: (text) => parentPort.postMessage(text), evaluate, dist, packages, templates, descriptions })

const { boot, rejected } = evaluate(`${realmScript};__realm`, 'weapp-host/realm.js')
process.on('unhandledRejection', (reason) => bridge.run('unhandled rejection', () => rejected(reason)))
// What escapes every guard is still the app's exception, not the end of the host.
process.on('uncaughtException', (reason) => bridge.run('uncaught exception', () => rejected(reason)))

const receive = bridge.run('boot', () => boot(bridge.forRealm(), JSON.stringify(seed), scope))
parentPort.on('message', (text) => bridge.run('message', () => receive(text)))
