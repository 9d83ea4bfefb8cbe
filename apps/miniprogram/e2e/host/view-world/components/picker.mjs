import { builtIn, emit } from './define.mjs'
import { beControl } from './form.mjs'

function labelsOf(list, rangeKey) {
  return (list ?? []).map((one) => String(rangeKey && typeof one === 'object' && one !== null ? one[rangeKey] : one))
}

function question({ mode, range, rangeKey, value, start, end, fields, headerText }) {
  switch (mode) {
    case 'time':
    case 'date':
      return { kind: 'picker', mode, value, start, end, fields, title: headerText }
    case 'multiSelector':
      return { kind: 'picker', mode, columns: (range ?? []).map((column, at) => labelsOf(column, Array.isArray(rangeKey) ? rangeKey[at] : rangeKey)), value, title: headerText }
    default:
      return { kind: 'picker', mode: 'selector', columns: [labelsOf(range, rangeKey)], value: [Number(value) || 0], title: headerText }
  }
}

async function choose({ component, memory }, shell) {
  const { data } = component
  if (data.disabled || memory.open) return
  memory.open = true
  const mode = data.mode ?? 'selector'
  const answer = await shell.native(question({ ...data, mode }), {
    columnChanged: (column, value) => emit(component, 'columnchange', { column, value }),
  })
  memory.open = false
  if (answer.value === undefined) return void emit(component, 'cancel', {})
  emit(component, 'change', { value: mode === 'selector' ? String(answer.value[0]) : answer.value })
}

/** WeChat draws the wheel itself; here the phone around the page does. */
export function picker(shell) {
  return builtIn('picker', {
    defaults: { mode: 'selector' },
    attached(now) {
      now.component.addListener('tap', () => void choose(now, shell))
      beControl(now.component, { value: () => now.component.data.value, reset: () => undefined })
    },
    updated({ data, memory, component }) {
      // The columns of an open wheel follow the app while a person turns it.
      if (memory.open && data.mode === 'multiSelector') component.columnsChanged?.(question({ ...data }))
    },
  })
}
