import { engineElementOf } from '../engine-elements.mjs'
import { withoutRpx } from '../rpx.mjs'
import { builtIn, emit } from './define.mjs'

const DEFAULT_THRESHOLD = 50

function place({ scrollTop, scrollLeft, scrollHeight, scrollWidth }) {
  return { scrollTop, scrollLeft, scrollHeight, scrollWidth }
}

function thresholdOf(value, device) {
  if (value === null || value === undefined || value === '') return DEFAULT_THRESHOLD
  return Number.parseFloat(withoutRpx(String(value), device))
}

function scrolled({ component, element, memory }, device) {
  const { data } = component
  const before = memory.last ?? { scrollTop: 0, scrollLeft: 0 }
  const now = place(element)
  memory.last = now
  emit(component, 'scroll', { ...now, deltaX: before.scrollLeft - now.scrollLeft, deltaY: before.scrollTop - now.scrollTop })
  edges({ component, element, memory, lower: thresholdOf(data.lowerThreshold, device), upper: thresholdOf(data.upperThreshold, device) })
}

/** Each edge is told once when it is reached, and again after it was left. */
function edges({ component, element, memory, lower, upper }) {
  const horizontal = component.data.scrollX && !component.data.scrollY
  const [position, size, shown] = horizontal
    ? [element.scrollLeft, element.scrollWidth, element.clientWidth]
    : [element.scrollTop, element.scrollHeight, element.clientHeight]
  const atEnd = position + shown >= size - lower
  const atStart = position <= upper
  if (atEnd && !memory.atEnd) emit(component, 'scrolltolower', { direction: horizontal ? 'right' : 'bottom' })
  if (atStart && memory.atStart === false) emit(component, 'scrolltoupper', { direction: horizontal ? 'left' : 'top' })
  Object.assign(memory, { atEnd, atStart })
}

function follow({ element, data, memory }) {
  const behavior = data.scrollWithAnimation ? 'smooth' : 'auto'
  for (const [property, side] of [['scrollTop', 'top'], ['scrollLeft', 'left']]) {
    const wanted = data[property]
    if (wanted === null || wanted === undefined || wanted === '' || memory[property] === wanted) continue
    memory[property] = wanted
    requestAnimationFrame(() => element.scrollTo({ [side]: Number(wanted), behavior }))
  }
  if (data.scrollIntoView && memory.intoView !== data.scrollIntoView) {
    requestAnimationFrame(() => [...element.querySelectorAll('*')].find((one) => engineElementOf(one)?.id === data.scrollIntoView)?.scrollIntoView({ behavior, block: 'start' }))
  }
  memory.intoView = data.scrollIntoView
}

export function scrollView(device) {
  return builtIn('scroll-view', {
    attached(now) {
      now.element.addEventListener('scroll', () => scrolled(now, device), { passive: true })
    },
    updated(now) {
      const { element, data } = now
      element.toggleAttribute('scroll-x', Boolean(data.scrollX))
      element.toggleAttribute('scroll-y', Boolean(data.scrollY))
      follow(now)
    },
  })
}
