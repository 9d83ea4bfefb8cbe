import { hasStepsRules, stepsRulesChangeWords, type SetStepsRulesRequest, type StepsRules, type StepsRulesView } from '@silin/shared'

/** What was changed on the page and not sent yet. `documentId`: of the paper handed in now; null once the former one is to be replaced. */
export type StepsRulesPatch = Partial<StepsRules> & Readonly<{ documentId?: string | null }>

/** As it stands, for comparing and as the paper hangs there. */
export const standingStepsRules = ({ gapDays, totalDays, document }: StepsRulesView): SetStepsRulesRequest => ({ gapDays, totalDays, documentId: document?.documentId ?? null })

/** As it is sent: where no days are set there is nothing that a paper could say. */
export function wantedStepsRules(view: StepsRulesView, patch: StepsRulesPatch): SetStepsRulesRequest {
  const wanted = { ...standingStepsRules(view), ...patch }
  return hasStepsRules(wanted) ? wanted : { ...wanted, documentId: null }
}

/** What the one button says, and whether it can be tapped. */
export function stepsRulesButton(view: StepsRulesView, patch: StepsRulesPatch): Readonly<{ ready: boolean; words: string }> {
  const wanted = wantedStepsRules(view, patch)
  if (stepsRulesChangeWords(standingStepsRules(view), wanted).length === 0) return { ready: false, words: '没有要改的' }
  if (hasStepsRules(wanted) && wanted.documentId === null) return { ready: false, words: '先附上文件' }
  return { ready: true, words: '看看改了什么，再定' }
}
