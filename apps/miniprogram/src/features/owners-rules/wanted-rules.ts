import { isOtherwise, type OnlineBasis, type OwnersRules } from '@silin/shared'

/** What was changed on the page so far; the rest is as the server says, also when that moves on meanwhile. */
export type RulesPatch = Partial<OwnersRules>

const written = (basis: OnlineBasis | null): OnlineBasis | null => {
  const [text, source] = [basis?.text.trim() ?? '', basis?.source.trim() ?? '']
  return text || source ? { text, source } : null
}

/** The rules as they would be sent: without spaces, and without a clause where everything is read as usual. */
export function wantedRules(rules: OwnersRules, patch: RulesPatch): OwnersRules {
  const wanted = { ...rules, ...patch }
  return { ...wanted, onlineBasis: written(wanted.onlineBasis), ballotsClause: isOtherwise(wanted) ? written(wanted.ballotsClause) : null }
}
