export { DemandFoot } from './demand-foot'
export { DemandRows } from './demand-rows'
export { RaiseSheet } from './raise-sheet'
export { dayWordsOf, figureWords, ruleWords } from './demand-words'
