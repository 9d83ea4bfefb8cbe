import { engineElementOf } from '../engine-elements.mjs'
import { builtIn, emit } from './define.mjs'

/** What a control gives its form: component → { value(), reset() }. */
const controls = new WeakMap()
const forms = new WeakMap()

export function beControl(component, control) {
  controls.set(component, control)
}

/** submit and reset of the form around an element, or undefined. */
export function formAround(element) {
  const form = element.closest('wx-form')
  return form ? forms.get(engineElementOf(form)) : undefined
}

function controlsIn(element) {
  return [...element.querySelectorAll('*')].map((one) => one.__wxElement).filter((component) => component && controls.has(component))
}

export function form() {
  return builtIn('form', {
    attached({ component, element }) {
      forms.set(component, {
        submit() {
          const named = controlsIn(element).filter((one) => one.data.name)
          emit(component, 'submit', { value: Object.fromEntries(named.map((one) => [one.data.name, controls.get(one).value()])) })
        },
        reset() {
          controlsIn(element).forEach((one) => controls.get(one).reset())
          emit(component, 'reset', {})
        },
      })
    },
  })
}
