/** The App domain. */
export function appMethods(host) {
  const front = () => {
    const page = host.running.front
    if (!page) throw new Error('no page is open')
    return page
  }
  return {
    'App.enableLog': () => ({}),
    'App.exit': () => ({}),
    'App.getCurrentPage': () => front(),
    'App.getPageStack': () => ({ pageStack: host.running.stack }),
    'App.callWxMethod': async ({ method, args = [] }) => ({ result: await host.running.ask('auto.callWx', { method, args }, { patient: true }) }),
    'App.mockWxMethod': (mock) => host.running.ask('auto.mockWx', mock),
    'App.callFunction': async ({ functionDeclaration, args = [] }) => ({ result: await host.running.ask('auto.callFunction', { functionDeclaration, args }, { patient: true }) }),
    'App.addBinding': ({ name }) => host.running.ask('auto.addBinding', { name }),
    'App.captureScreenshot': async () => ({ data: await host.screenshot() }),
  }
}
