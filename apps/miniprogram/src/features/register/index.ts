export { DropPlace } from './drop-place'
export { ImportReport } from './import-report'
export { RegisterNow } from './register-now'
