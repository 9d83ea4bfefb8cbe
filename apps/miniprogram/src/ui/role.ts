type AriaRole = 'button' | 'link' | 'heading' | 'alert' | 'status' | 'dialog' | 'tab' | 'tablist' | 'radio' | 'radiogroup' | 'checkbox' | 'group' | 'img' | 'list' | 'listitem'

/** The part's role: WeChat reads `aria-role`, browsers read `role`. Spread it into a View. */
export function role(name: AriaRole): Record<string, string> {
  return process.env.TARO_ENV === 'weapp' ? { 'aria-role': name } : { role: name }
}

/** For a part that may or may not be tapped. */
export function roleIf(condition: unknown, name: AriaRole): Record<string, string> {
  return condition ? role(name) : {}
}
