export { DirectSheet } from './direct-sheet'
export { PublicWordsForm } from './public-words-form'
export { RefuseSheet, type Refusing } from './refuse-sheet'
export { privateWords, useIntake, type Intake } from './use-intake'
