import type { AgentNamed } from '@silin/shared'

export type AgentDraft = Readonly<{ name: string; lives: 'here' | 'elsewhere'; home: string; phone: string }>
export const NOBODY: AgentDraft = { name: '', lives: 'here', home: '', phone: '' }
export const PHONE_DIGITS = 11

/** As it goes on the way; undefined until there is enough of it. */
export function isNamed({ name, lives, home, phone }: AgentDraft): AgentNamed | undefined {
  const named = name.trim()
  if (named === '') return undefined
  if (lives === 'here') return home.trim() === '' ? undefined : { name: named, home: home.trim() }
  const digits = phone.replace(/\D/g, '')
  return digits.length === PHONE_DIGITS ? { name: named, phone: digits } : undefined
}
