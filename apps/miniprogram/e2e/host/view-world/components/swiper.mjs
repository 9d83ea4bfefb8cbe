import { builtIn, emit } from './define.mjs'

function itemsOf(element) {
  return [...element.children].filter((one) => one.localName === 'wx-swiper-item')
}

function moveTo(now, current, source) {
  const { element, component, memory } = now
  const items = itemsOf(element)
  const at = Math.max(0, Math.min(current, items.length - 1))
  items.forEach((item, place) => item.toggleAttribute('current', place === at))
  if (memory.current === at) return
  const first = memory.current === undefined
  memory.current = at
  if (first) return
  emit(component, 'change', { current: at, currentItemId: '', source })
  emit(component, 'animationfinish', { current: at, currentItemId: '', source })
}

function swiped(now, from, to) {
  const { vertical, circular } = now.component.data
  const way = vertical ? to.clientY - from.clientY : to.clientX - from.clientX
  if (Math.abs(way) < 30) return
  const count = itemsOf(now.element).length
  const next = now.memory.current + (way < 0 ? 1 : -1)
  moveTo(now, circular ? (next + count) % count : next, 'touch')
}

/** Shows one item at a time, without the slide between. */
export function swiper() {
  return [
    builtIn('swiper-item'),
    builtIn('swiper', {
      attached(now) {
        let from
        now.element.addEventListener('touchstart', (event) => ([from] = event.changedTouches), { passive: true })
        now.element.addEventListener('touchend', (event) => swiped(now, from, event.changedTouches[0]), { passive: true })
        new MutationObserver(() => moveTo(now, now.memory.current ?? 0, '')).observe(now.element, { childList: true })
        now.component.swipeTo = (index) => moveTo(now, index, 'touch')
      },
      updated(now) {
        const wanted = Number(now.data.current) || 0
        if (now.memory.wanted === wanted) return
        now.memory.wanted = wanted
        moveTo(now, wanted, '')
      },
    }),
  ]
}
