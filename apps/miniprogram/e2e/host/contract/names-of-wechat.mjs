import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The names of all APIs on `wx`, from WeChat's own typings. */
export function namesOfWeChat() {
  const text = readFileSync(require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts'), 'utf8')
  const start = text.search(/^ {4}interface Wx {$/m)
  if (start < 0) throw new Error('miniprogram-api-typings no longer declares interface Wx')
  // It is the last interface with methods of the file; examples inside its comments close braces too, so its end is not searched.
  return [...new Set([...text.slice(start).matchAll(/^ {8}(\w+)(?:<[^(]*>)?\(/gm)].map(([, name]) => name))]
}
