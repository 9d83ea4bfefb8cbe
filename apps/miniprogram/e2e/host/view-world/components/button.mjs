import { fire } from '../gestures.mjs'
import { builtIn, emit } from './define.mjs'
import { formAround } from './form.mjs'

/** open-type → the event that tells what came of it. */
const OUTCOME = {
  getPhoneNumber: 'getphonenumber',
  getRealtimePhoneNumber: 'getrealtimephonenumber',
  agreePrivacyAuthorization: 'agreeprivacyauthorization',
  openSetting: 'opensetting',
}

function tapped({ component, element }, shell) {
  const { formType, openType, disabled } = component.data
  if (disabled) return
  const form = formType && formAround(element)
  if (form) form[formType]?.()
  if (openType) void open(component, openType, shell)
}

async function open(component, openType, shell) {
  const detail = await shell.askHost('openType', { openType, buttonId: component.id, dataset: component.dataset })
  const event = OUTCOME[openType]
  if (event) emit(component, event, detail)
}

export function button(shell) {
  return builtIn('button', {
    defaults: { hoverClass: 'button-hover', hoverStartTime: 20, hoverStayTime: 70, type: 'default', size: 'default' },
    attached(now) {
      now.component.addListener('tap', () => tapped(now, shell))
    },
    updated({ element, data }) {
      element.toggleAttribute('disabled', Boolean(data.disabled))
      element.toggleAttribute('loading', Boolean(data.loading))
      element.toggleAttribute('plain', Boolean(data.plain))
      element.setAttribute('type', data.type ?? 'default')
      element.setAttribute('size', data.size ?? 'default')
    },
  })
}

/** What a label does to the button it stands for. */
export function tapThrough(element) {
  fire(element, 'tap', { x: 0, y: 0 }, { touches: [], changedTouches: [] }, { bubbles: false })
}
