import { addressOf } from './addresses.mjs'
import { wheel } from './wheel.mjs'

function element(className, text, name) {
  const made = document.createElement('div')
  made.className = className
  if (text !== undefined) made.textContent = text
  if (name !== undefined) made.dataset.name = name
  return made
}

function items(question, state) {
  const list = element(`items ${question.pictures ? 'pictures' : ''}`)
  question.items.forEach((item, at) => {
    const row = element('item', item.label, `item-${at}`)
    if (item.picture) row.style.backgroundImage = `url("${addressOf(item.picture, '')}")`
    if (item.color) row.style.color = item.color
    row.addEventListener('click', () => state.choose(at, row))
    list.append(row)
  })
  return list
}

function field(question, state) {
  const input = document.createElement('input')
  input.className = 'answer'
  input.placeholder = question.placeholder ?? ''
  input.value = state.text
  input.addEventListener('input', () => (state.text = input.value))
  return input
}

/** Chosen places of a list: one tap answers, unless several may be chosen. */
function choosing(question, close) {
  const state = { chosen: [], text: question.text ?? '', value: undefined }
  state.choose = (at, row) => {
    if (!question.several) return void (question.confirms ? mark(state, at, row) : close({ action: 'choose', chosen: [at] }))
    if (state.chosen.includes(at)) state.chosen = state.chosen.filter((one) => one !== at)
    else if (state.chosen.length < question.several) state.chosen.push(at)
    row.toggleAttribute('chosen', state.chosen.includes(at))
  }
  return state
}

function mark(state, at, row) {
  row.parentNode.querySelectorAll('[chosen]').forEach((one) => one.removeAttribute('chosen'))
  row.toggleAttribute('chosen', true)
  state.chosen = [at]
}

/**
 * One of WeChat's own dialogs: { kind, layout: 'center'|'bottom'|'full', title, content, items, several, confirms, editable, mode (a wheel), actions }.
 * Everything that can be tapped has a data-name.
 */
export function drawQuestion(question, close) {
  const state = choosing(question, close)
  const overlay = element(`question ${question.layout ?? 'bottom'}`)
  const box = overlay.appendChild(element('box'))
  if (question.title) box.append(element('title', question.title))
  if (question.content) box.append(element('content', question.content))
  if (question.picture) box.append(Object.assign(document.createElement('img'), { src: addressOf(question.picture, '') }))
  if (question.items) box.append(items(question, state))
  if (question.editable) box.append(field(question, state))
  if (question.mode) box.append(wheel(question, state))
  const actions = box.appendChild(element('actions'))
  for (const { name, label, color } of question.actions ?? defaultActions(question)) {
    const action = element('action', label, name)
    if (color) action.style.color = color
    action.addEventListener('click', () => close({ action: name, chosen: state.chosen, text: state.text, value: name === 'cancel' ? undefined : state.value }))
    actions.append(action)
  }
  return overlay
}

function defaultActions({ mode }) {
  return mode ? [{ name: 'cancel', label: '取消' }, { name: 'confirm', label: '确定' }] : [{ name: 'cancel', label: '取消' }]
}
