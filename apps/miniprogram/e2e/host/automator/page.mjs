/** The Page domain: elements and window from the view, data and functions from the app. */
export function pageMethods(host) {
  const inView = (method) => {
    const name = method.slice('Page.'.length)
    return ({ pageId, ...params }) => host.shell.askPage(pageId, name, params)
  }
  const inApp = (method, of) => async ({ pageId, ...params }) => of(await host.running.ask(method, { key: String(pageId), ...params }))
  return {
    ...Object.fromEntries(
      ['Page.getElement', 'Page.getElements', 'Page.getElementByXpath', 'Page.getElementsByXpath', 'Page.getWindowProperties'].map((method) => [method, inView(method)]),
    ),
    'Page.getData': inApp('auto.data', (data) => ({ data })),
    'Page.setData': inApp('auto.setData', () => ({})),
    'Page.callMethod': inApp('auto.callMethod', (result) => ({ result })),
  }
}
