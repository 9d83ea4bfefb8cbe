export { CorrectedLine } from './corrected-line'
export { RollRecordRow, RollRecordSection } from './roll-record-section'
