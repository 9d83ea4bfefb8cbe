import { Refusal } from './refusal.mjs'

const MOST = 5
/** A tap is the person's will for as long as its handler and what follows it at once. */
const WILL_MS = 1000

function refuse(errCode, message) {
  return new Refusal(message, { errCode })
}

/** Asks for one-time messages. The sheet lists the templates; each is accepted unless the person takes its mark away. */
export function subscriptionApis(phone) {
  return {
    async requestSubscribeMessage({ tmplIds }) {
      const { subscriptions } = phone.state
      if (tmplIds.length === 0) throw refuse(10001, 'TmplIds can not be empty')
      if (tmplIds.length > MOST) throw refuse(20003, `Templates size is limited to ${MOST}`)
      if (phone.sinceTapMs() > WILL_MS) throw refuse(10005, 'can only be invoked by user TAP gesture.')
      if (!subscriptions.mainSwitch) throw refuse(20004, 'The main switch is switched off')
      const unknown = tmplIds.find((id) => !(id in subscriptions.templates))
      if (unknown) throw refuse(20001, `No template data return, verify the template id exist: ${unknown}`)
      return Object.fromEntries(await decide(phone, tmplIds))
    },
  }
}

async function decide(phone, tmplIds) {
  const { templates, kept } = phone.state.subscriptions
  const open = tmplIds.filter((id) => templates[id].state !== 'ban' && kept[id] === undefined)
  const decided = new Map(tmplIds.map((id) => [id, templates[id].state === 'ban' ? 'ban' : (kept[id] ?? 'reject')]))
  if (open.length === 0) return decided
  const answer = await phone.shell.ask('question', {
    kind: 'subscribe',
    title: '接收以下消息',
    items: open.map((id) => ({ label: templates[id].title ?? id })),
    several: open.length,
    content: '点一下不想收的',
    actions: [{ name: 'cancel', label: '拒绝' }, { name: 'confirm', label: '允许' }],
  })
  const refused = new Set(answer.action === 'confirm' ? answer.chosen : open.keys())
  open.forEach((id, at) => decided.set(id, refused.has(at) ? 'reject' : 'accept'))
  return decided
}
