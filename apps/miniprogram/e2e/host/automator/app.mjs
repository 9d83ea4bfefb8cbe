/** The App domain. */
export function appMethods(host) {
  const front = () => {
    const page = host.running.front
    if (!page) throw new Error('no page is open')
    return page
  }
  /** A person may take any time over a dialog that the call opens; app code may not. */
  const askPatiently = async (method, params) => {
    await host.running.ask('auto.ping', {})
    return { result: await host.running.ask(method, params, { patient: true }) }
  }
  return {
    'App.enableLog': () => ({}),
    'App.exit': () => ({}),
    'App.getCurrentPage': () => front(),
    'App.getPageStack': () => ({ pageStack: host.running.stack }),
    'App.callWxMethod': ({ method, args = [] }) => askPatiently('auto.callWx', { method, args }),
    'App.mockWxMethod': (mock) => host.running.ask('auto.mockWx', mock),
    'App.callFunction': ({ functionDeclaration, args = [] }) => askPatiently('auto.callFunction', { functionDeclaration, args }),
    'App.addBinding': ({ name }) => host.running.ask('auto.addBinding', { name }),
    'App.captureScreenshot': async () => ({ data: await host.screenshot() }),
  }
}
