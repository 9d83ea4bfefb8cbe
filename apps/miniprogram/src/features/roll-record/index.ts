export { CorrectedLine } from './corrected-line'
export { RollErrorCard } from './roll-error-card'
export { RollRecordRow, RollRecordSection } from './roll-record-section'
