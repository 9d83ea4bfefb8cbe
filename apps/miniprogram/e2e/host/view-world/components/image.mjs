import { builtIn, emit } from './define.mjs'

/** mode → background-size and background-position */
const FIT = {
  scaleToFill: ['100% 100%', '0 0'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['100% 100%', '0 0'],
  heightFix: ['100% 100%', '0 0'],
  top: ['auto', 'top'],
  bottom: ['auto', 'bottom'],
  center: ['auto', 'center'],
  left: ['auto', 'left'],
  right: ['auto', 'right'],
}

function loaded({ component, element, memory }) {
  const { naturalWidth: width, naturalHeight: height } = memory.probe
  element.dataset.naturalWidth = width
  element.dataset.naturalHeight = height
  element.toggleAttribute('data-drawing', /^data:image\/svg|\.svg(?:$|[?&])/.test(memory.probe.src))
  memory.ratio = width > 0 ? height / width : 0
  memory.picture.style.backgroundImage = `url("${memory.probe.src}")`
  fit({ element, data: component.data, memory })
  emit(component, 'load', { width, height })
}

/** Two modes follow the picture's own shape, as soon as it is known. */
function fit({ element, data, memory }) {
  const { ratio } = memory
  element.style.aspectRatio = ratio && (data.mode === 'widthFix' || data.mode === 'heightFix') ? `1 / ${ratio}` : ''
  element.toggleAttribute('fits-width', data.mode === 'widthFix')
  element.toggleAttribute('fits-height', data.mode === 'heightFix')
}

export function image(shell) {
  return builtIn('image', {
    defaults: { mode: 'scaleToFill' },
    attached(now) {
      const { component, element, memory } = now
      memory.picture = element.appendChild(document.createElement('div'))
      memory.probe = new Image()
      memory.probe.addEventListener('load', () => loaded(now))
      memory.probe.addEventListener('error', () => emit(component, 'error', { errMsg: `GET ${component.data.src} failed` }))
    },
    updated({ element, data, memory }) {
      const [size, position] = FIT[data.mode] ?? FIT.scaleToFill
      Object.assign(memory.picture.style, { backgroundSize: size, backgroundPosition: position })
      fit({ element, data, memory })
      const src = data.src ? shell.address(data.src) : ''
      if (memory.src === src) return
      memory.src = src
      if (src) memory.probe.src = src
      else memory.picture.style.backgroundImage = ''
    },
  })
}
