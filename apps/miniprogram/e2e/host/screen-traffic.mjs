/** What the phone's screen tells and asks, passed on to the app, the measures and the phone. */
export function listenToScreen(handset) {
  handset.shell.on('message', (message) => hear(handset, message))
  handset.shell.on('asked', (question) => void answer(handset, question))
}

function hear({ measures, activity, running, phone }, message) {
  const { type, pageId } = message
  switch (type) {
    case 'applied':
      measures.drawn(pageId, message.measures, message.id)
      activity.ended(`setData ${message.id}`)
      running.tell({ type: 'applied', id: message.id })
      return running.tell({ type: 'drawn', pageId })
    case 'drawn':
      measures.drawn(pageId, message.measures)
      activity.ended(`page ${pageId}`)
      return running.tell({ type: 'drawn', pageId })
    case 'event':
      return passEvent({ measures, activity, running, phone }, message)
    case 'viewFault':
      return measures.fault({ kind: 'view', message: message.message, stack: message.stack, page: running?.pages.get(pageId) })
    default:
      return running.tell(message)
  }
}

function passEvent({ measures, activity, running, phone }, { pageId, key, method, event }) {
  if (event.type === 'tap') phone.tapped()
  const message = { type: 'event', key, method, event }
  measures.event(pageId, Buffer.byteLength(JSON.stringify(message)))
  activity.happened()
  running.tell(message)
}

async function answer({ phone, running, shell }, { id, method, params }) {
  try {
    const result = method === 'openType' ? await phone.openType(params) : await running.ask('auto.callWx', { method: params.method, args: [params.options] })
    shell.settle(id, result ?? {})
  } catch (reason) {
    shell.settle(id, undefined, { message: reason.message })
  }
}
