const FROM_VIEW = [
  'getElement',
  'getElements',
  'getDOMProperties',
  'getProperties',
  'getAttributes',
  'getStyles',
  'getOffset',
  'getWXML',
  'touchstart',
  'touchmove',
  'touchend',
  'dispatchEvent',
]

/** The Element domain. Taps are real touches, so what covers an element keeps them off. */
export function elementMethods(host) {
  const ask = (pageId, method, params) => host.shell.askPage(pageId, method, params)
  const inApp = (method, of) => async ({ nodeId, elementId: _elementId, pageId: _pageId, ...params }) => of(await host.running.ask(method, { key: nodeId, ...params }))
  return {
    ...Object.fromEntries(FROM_VIEW.map((name) => [`Element.${name}`, ({ pageId, nodeId: _nodeId, ...params }) => ask(pageId, name, params)])),
    'Element.tap': ({ pageId, elementId }) => tap(host, pageId, elementId),
    'Element.callFunction': (params) => callFunction(host, params),
    'Element.triggerEvent': (params) => trigger(host, params),
    'Element.setData': inApp('auto.setData', () => ({})),
    'Element.getData': inApp('auto.data', (data) => ({ data })),
    'Element.callMethod': inApp('auto.callMethod', (result) => ({ result })),
  }
}

async function tap(host, pageId, elementId) {
  const point = await host.shell.askPage(pageId, 'point', { elementId })
  if (!point.visible) throw new Error('the element has no size: a finger cannot meet it')
  if (!point.reached) throw new Error(`the element is covered by ${point.over}`)
  host.measures.effort.taps += 1
  await host.touch(point.x, point.y)
}

function callFunction(host, { pageId, elementId, functionName, args }) {
  if (functionName === 'input.input' || functionName === 'textarea.input') host.measures.effort.fieldsTyped += 1
  if (functionName === 'switch.tap') host.measures.effort.taps += 1
  return host.shell.askPage(pageId, 'callFunction', { elementId, functionName, args })
}

/** A picker answered by its event is one that a person would have opened, turned and confirmed. */
async function trigger(host, { pageId, elementId, tagName, type, detail }) {
  if (type === 'tap') host.phone.tapped()
  if (type === 'change' && tagName === 'picker') host.measures.effort.nativeTaps += 2
  return host.shell.askPage(pageId, 'triggerEvent', { elementId, type, detail })
}
