export { ConfirmSheet } from './confirm-sheet'
export { DaysFields } from './days-fields'
export { FormerRules } from './former-rules'
export { stepsRulesButton, wantedStepsRules, type StepsRulesPatch } from './wanted-steps-rules'
