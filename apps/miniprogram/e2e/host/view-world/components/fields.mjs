import { builtIn, emit } from './define.mjs'
import { beControl } from './form.mjs'

const KEYBOARD = { number: 'numeric', digit: 'decimal', idcard: 'text', text: 'text', nickname: 'text' }
/** WeChat cuts at 140 unless told otherwise; -1 is without limit. */
const DEFAULT_LENGTH = 140

function limited(value, maxlength) {
  const limit = maxlength === null || maxlength === undefined || maxlength === '' ? DEFAULT_LENGTH : Number(maxlength)
  return limit < 0 ? value : value.slice(0, limit)
}

const textOf = (value) => (value === null || value === undefined ? '' : String(value))

function typed({ component, memory }) {
  const { field } = memory
  field.value = limited(field.value, component.data.maxlength)
  showPlaceholder(component.data, memory)
  grow(component.data, field)
  emit(component, 'input', { value: field.value, cursor: field.selectionStart ?? field.value.length, keyCode: 0 })
}

function grow(data, field) {
  if (!data.autoHeight) return
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight}px`
}

function showPlaceholder(data, { field, hint }) {
  hint.textContent = field.value === '' ? textOf(data.placeholder) : ''
  hint.className = ['wx-placeholder', data.placeholderClass ?? ''].join(' ').trim()
  hint.setAttribute('style', textOf(data.placeholderStyle))
}

function attached(now, kind) {
  const { component, element, memory } = now
  const hint = document.createElement('div')
  const field = document.createElement(kind)
  Object.assign(memory, { field, hint })
  // Text and hint share a box inside the element's own padding.
  const box = element.appendChild(Object.assign(document.createElement('div'), { className: 'wx-field' }))
  box.append(hint, field)
  field.addEventListener('input', () => typed(now))
  field.addEventListener('focus', () => emit(component, 'focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => emit(component, 'blur', { value: field.value, cursor: field.selectionStart ?? 0 }))
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || (kind === 'textarea' && !component.data.confirmType)) return
    emit(component, 'confirm', { value: field.value })
    if (!component.data.confirmHold) field.blur()
  })
  beControl(component, { value: () => field.value, reset: () => void (field.value = '') })
}

function updated({ data, memory }, kind) {
  const { field } = memory
  const value = limited(textOf(data.value), data.maxlength)
  // Only what the app changed is written: what a person typed since stays.
  if (memory.shown !== value && field.value !== value) field.value = value
  memory.shown = value
  field.disabled = Boolean(data.disabled)
  field.inputMode = KEYBOARD[data.type] ?? 'text'
  if (kind === 'input') field.type = data.password ? 'password' : 'text'
  if (data.ariaLabel) field.setAttribute('aria-label', data.ariaLabel)
  showPlaceholder(data, memory)
  grow(data, field)
  focus(data, memory)
}

function focus(data, memory) {
  const wanted = Boolean(data.focus || data.autoFocus)
  if (wanted && !memory.focused) queueMicrotask(() => memory.field.focus())
  if (!wanted && memory.focused) memory.field.blur()
  memory.focused = wanted
}

export function fields() {
  return ['input', 'textarea'].map((kind) =>
    builtIn(kind, {
      defaults: { placeholderClass: `${kind}-placeholder` },
      attached: (now) => attached(now, kind),
      updated: (now) => updated(now, kind),
    }),
  )
}
