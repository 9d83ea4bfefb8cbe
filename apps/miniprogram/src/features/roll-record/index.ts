export { CorrectedLine } from './corrected-line'
export { RollErrorCard } from './roll-error-card'
export { RollRecordSection } from './roll-record-section'
