import { builtIn } from './define.mjs'

const SPACES = { ensp: '\u2002', emsp: '\u2003', nbsp: '\u00a0' }

function showText({ element, data }) {
  element.style.userSelect = data.selectable || data.userSelect ? 'text' : ''
  element.style.whiteSpace = SPACES[data.space] ? 'pre-wrap' : ''
}

function showProgress({ element, data }) {
  const done = Math.min(100, Math.max(0, Number(data.percent) || 0))
  const color = data.activeColor ?? data.color ?? '#09BB07'
  element.style.setProperty('--done', `${done}%`)
  element.style.setProperty('--color', color)
  element.style.setProperty('--ground', data.backgroundColor ?? '#EBEBEB')
  element.style.setProperty('--height', `${Number(data.strokeWidth) || 6}px`)
}

/** Components that are hardly more than their element. */
export function plain() {
  return [
    builtIn('view', { defaults: { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400 } }),
    builtIn('root-portal'),
    builtIn('text', { updated: showText }),
    builtIn('progress', { updated: showProgress }),
  ]
}
