const SDK_VERSION = '3.8.12'

/** What the native layer calls the answers that a client gives by name. */
const NATIVE = {
  confirmModal: 'confirm',
  cancelModal: 'cancel',
  authorizeAllow: 'confirm',
  authorizeCancel: 'cancel',
}

/** The Tool domain: what DevTools itself would answer. */
export function toolMethods(host) {
  return {
    'Tool.getInfo': () => ({ SDKVersion: SDK_VERSION, version: 'weapp-host' }),
    'Tool.enableRemoteDebug': () => ({}),
    'Tool.close': () => void setImmediate(() => host.emit('closeAsked')),
    'Tool.native': ({ method, data }) => native(host, method, data),
  }
}

async function native(host, method, data) {
  if (NATIVE[method]) return { result: await host.tapNative(NATIVE[method]) }
  switch (method) {
    case 'navigateLeft':
      return { result: await host.running.ask('auto.callWx', { method: 'navigateBack', args: [{}] }) }
    case 'switchTab':
      return { result: await host.running.ask('auto.callWx', { method: 'switchTab', args: [data] }) }
    case 'goHome':
      return { result: await host.running.ask('auto.callWx', { method: 'reLaunch', args: [{ url: `/${host.app.files.pages[0]}` }] }) }
    default:
      throw new Error(`Tool.native ${method} is not implemented by this host`)
  }
}
