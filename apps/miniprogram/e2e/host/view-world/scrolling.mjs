/** onPageScroll and onReachBottom, for pages that have them. */
export function reachBottom({ scroll, bottom, distance }, shell) {
  let atBottom = false
  const told = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement
    if (scroll) shell.pageEvent('onPageScroll', { scrollTop })
    const reached = scrollTop + clientHeight >= scrollHeight - distance
    if (bottom && reached && !atBottom) shell.pageEvent('onReachBottom', {})
    atBottom = reached
  }
  if (scroll || bottom) window.addEventListener('scroll', told, { passive: true })
}
