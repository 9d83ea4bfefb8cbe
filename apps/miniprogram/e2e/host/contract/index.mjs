import { FILES } from './files.mjs'
import { INTERFACE } from './interface.mjs'
import { NETWORK } from './network.mjs'
import { PHONE } from './phone.mjs'
import { REALM } from './realm.mjs'
import { ROUTING } from './routing.mjs'
import { STORAGE } from './storage.mjs'

/**
 * Every `wx` API this host implements.
 * kind: async (answered by the phone), task (async with a handle), local and sync (answered in the app's world), route, listener.
 * @typedef {{ kind?: 'async'|'task'|'local'|'sync'|'route'|'listener', params?: Record<string, string>, returns?: readonly string[], task?: readonly string[], privacy?: string }} Api
 * @type {Readonly<Record<string, Api>>}
 */
export const APIS = { ...NETWORK, ...STORAGE, ...INTERFACE, ...ROUTING, ...PHONE, ...REALM, ...FILES }

export { FILE_SYSTEM, USER_DATA_BYTES, USER_DATA_PATH } from './files.mjs'
export { PRIVATE_INFOS } from './phone.mjs'
export { PAGE_STACK_LIMIT } from './routing.mjs'
export { STORAGE_LIMITS } from './storage.mjs'
