import { engineElementOf } from '../engine-elements.mjs'
import { tapThrough } from './button.mjs'
import { builtIn } from './define.mjs'

const CONTROLS = 'wx-button, wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea'

function controlOf({ component, element }) {
  const { for: id } = component.data
  if (!id) return element.querySelector(CONTROLS)
  return [...document.querySelectorAll(CONTROLS)].find((one) => engineElementOf(one)?.id === id)
}

export function label() {
  return builtIn('label', {
    attached(now) {
      now.element.addEventListener('click', (event) => {
        const control = controlOf(now)
        if (!control || control.contains(event.target)) return
        const field = control.querySelector('input, textarea')
        if (field) field.focus()
        else tapThrough(control)
      })
    },
  })
}
