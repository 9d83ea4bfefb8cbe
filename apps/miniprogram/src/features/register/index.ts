export { ImportReport } from './import-report'
