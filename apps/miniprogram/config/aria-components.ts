// '' lets the attribute through to WXML as the part wrote it.
const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-selected': '', 'aria-checked': '', 'aria-disabled': '', 'aria-busy': '' }

/** What Taro's WXML templates lack for screen readers. Build and phone must agree on this list: both number attributes by it. */
export const ARIA_COMPONENTS = {
  View: ARIA,
  Button: ARIA,
  Image: ARIA,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
