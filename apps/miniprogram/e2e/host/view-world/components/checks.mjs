import { builtIn, emit } from './define.mjs'
import { beControl } from './form.mjs'
import { engineElementOf } from '../engine-elements.mjs'

const stateOf = new WeakMap()

function show({ element, memory, data }) {
  element.toggleAttribute('checked', memory.checked)
  element.toggleAttribute('disabled', Boolean(data.disabled))
  element.setAttribute('role', element.localName === 'wx-switch' ? 'switch' : element.localName.slice(3))
  element.setAttribute('aria-checked', String(memory.checked))
}

function updated(now) {
  const given = Boolean(now.data.checked)
  if (now.memory.given !== given) now.memory.checked = given
  now.memory.given = given
  show(now)
}

function membersOf(group, tag) {
  return [...group.querySelectorAll(tag)].map((one) => stateOf.get(one.__wxElement))
}

function toggleCheckbox(now) {
  now.memory.checked = !now.memory.checked
  show(now)
  const group = now.element.closest('wx-checkbox-group')
  if (group) emit(engineElementOf(group), 'change', { value: checkedValues(group) })
}

function checkedValues(group) {
  return membersOf(group, 'wx-checkbox')
    .filter((one) => one.memory.checked)
    .map((one) => one.component.data.value)
}

function chooseRadio(now) {
  if (now.memory.checked) return
  const group = now.element.closest('wx-radio-group')
  const others = group ? membersOf(group, 'wx-radio') : []
  for (const one of others) {
    one.memory.checked = false
    show(one)
  }
  now.memory.checked = true
  show(now)
  if (group) emit(engineElementOf(group), 'change', { value: now.component.data.value })
}

function flipSwitch(now) {
  now.memory.checked = !now.memory.checked
  show(now)
  emit(now.component, 'change', { value: now.memory.checked })
}

/** A switch stands for itself in its form; the others speak through their group. */
function beSwitch(now) {
  const reset = () => {
    now.memory.checked = false
    show(now)
  }
  beControl(now.component, { value: () => Boolean(now.memory.checked), reset })
}

function check(tag, act) {
  return builtIn(tag, {
    attached(now) {
      now.element.append(Object.assign(document.createElement('div'), { className: 'wx-mark' }))
      stateOf.set(now.component, now)
      if (tag === 'switch') beSwitch(now)
      now.component.addListener('tap', () => now.component.data.disabled || act(now))
    },
    updated,
  })
}

function group(tag, valueOf) {
  return builtIn(tag, {
    attached({ component, element }) {
      beControl(component, {
        value: () => valueOf(element),
        reset() {
          for (const one of membersOf(element, `wx-${tag.replace('-group', '')}`)) {
            one.memory.checked = false
            show(one)
          }
        },
      })
    },
  })
}

export function checks() {
  const [switchTag, switchDefinition] = check('switch', flipSwitch)
  return [
    check('checkbox', toggleCheckbox),
    check('radio', chooseRadio),
    [switchTag, switchDefinition],
    group('checkbox-group', checkedValues),
    group('radio-group', (element) => membersOf(element, 'wx-radio').find((one) => one.memory.checked)?.component.data.value ?? ''),
  ]
}
