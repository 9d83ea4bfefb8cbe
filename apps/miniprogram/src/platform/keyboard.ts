import { useEffect, useRef } from 'react'

const isBrowser = process.env.TARO_ENV === 'h5'
const TAPPED = '[role=button], [role=link], [role=tab], [role=radio]'
const REACHED = '[tabindex="0"], input, textarea'
const isShown = (element: Element) => element.getClientRects().length > 0

let watching = false

/** What is tapped with a finger is pressed with Enter or the space bar; called when the app is launched. Fields keep their own keys. */
export function watchKeyboard(): void {
  if (!isBrowser || watching) return
  watching = true
  document.addEventListener('keydown', (event) => {
    const { target, key } = event
    if ((key !== 'Enter' && key !== ' ') || !(target instanceof HTMLElement) || !target.matches(TAPPED)) return
    event.preventDefault()
    target.click()
  })
}

/** A dialog takes the keys while it is open: Esc closes it, Tab stays in it, and afterwards the focus is where it was. */
export function useDialogKeys(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!isBrowser || !open) return
    const before = document.activeElement
    const dialog = Array.from(document.querySelectorAll<HTMLElement>('[role=dialog]')).filter(isShown).at(-1)
    dialog?.setAttribute('tabindex', '-1')
    dialog?.focus({ preventScroll: true })
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && dialog) stayIn(dialog, event)
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [open])
}

/** From the last part on to the first, and back. */
function stayIn(dialog: HTMLElement, event: KeyboardEvent): void {
  const parts = Array.from(dialog.querySelectorAll<HTMLElement>(REACHED)).filter(isShown)
  const [first, last] = [parts[0], parts.at(-1)]
  const here = document.activeElement
  const isOutside = !dialog.contains(here)
  if (event.shiftKey ? here === first || here === dialog || isOutside : here === last || isOutside) {
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
}
