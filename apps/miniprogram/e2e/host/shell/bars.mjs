function child(parent, className, text = '') {
  const element = document.createElement('div')
  element.className = className
  element.textContent = text
  parent.append(element)
  return element
}

/** The bar with the title that WeChat draws, unless the page draws its own. */
function navigationBar(bars, { window: config }, { statusBarHeight }, { back }) {
  const bar = child(bars, 'bar')
  bar.style.paddingTop = `${statusBarHeight}px`
  bar.style.background = config.navigationBarBackgroundColor ?? '#000000'
  bar.style.color = config.navigationBarTextStyle === 'black' ? '#000' : '#fff'
  if (config.canGoBack) child(bar, 'bar-back', '‹').addEventListener('click', back)
  child(bar, 'bar-title', config.navigationBarTitleText ?? '')
}

function capsule(bars, { statusBarHeight }) {
  const box = child(bars, 'capsule', '•••　◎')
  box.style.top = `${statusBarHeight + 4}px`
}

function tabBar(bars, { path, tabBar: config }, { safeBottom }, { home }) {
  const bar = child(bars, 'tabs')
  bar.style.paddingBottom = `${safeBottom}px`
  bar.style.background = config.backgroundColor ?? '#fff'
  for (const tab of config.list) {
    const entry = child(bar, 'tab', tab.text)
    entry.style.color = tab.pagePath === path ? (config.selectedColor ?? '#000') : (config.color ?? '#666')
    entry.addEventListener('click', () => home(tab.pagePath))
  }
}

/** What WeChat draws around a page, and where that leaves the page's own window. */
export function dress(frame, device, actions) {
  const bars = document.createElement('div')
  bars.className = 'bars'
  document.getElementById('phone').append(bars)
  if (frame.window.navigationStyle !== 'custom') navigationBar(bars, frame, device, actions)
  capsule(bars, device)
  if (frame.tabBar) tabBar(bars, frame, device, actions)
  Object.assign(frame.element.style, { top: `${frame.area.top}px`, height: `${frame.area.height}px` })
  return bars
}
