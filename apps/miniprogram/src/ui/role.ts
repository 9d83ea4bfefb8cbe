type AriaRole = 'button' | 'link' | 'heading' | 'alert' | 'status' | 'dialog' | 'tab' | 'tablist' | 'radio' | 'radiogroup' | 'checkbox' | 'group' | 'img' | 'list' | 'listitem' | 'navigation' | 'table' | 'row' | 'columnheader' | 'cell'

const TAPPED: ReadonlySet<AriaRole> = new Set(['button', 'link', 'tab', 'radio', 'checkbox'])

/** The part's role: WeChat reads `aria-role`, browsers read `role`, and there what can be tapped is also reached by the tab key. Spread it into a View. */
export function role(name: AriaRole): Record<string, string> {
  if (process.env.TARO_ENV === 'weapp') return { 'aria-role': name }
  return TAPPED.has(name) ? { role: name, tabindex: '0' } : { role: name }
}

/** For a part that may or may not be tapped. */
export function roleIf(condition: unknown, name: AriaRole): Record<string, string> {
  return condition ? role(name) : {}
}
