export { CodePanel } from './code-panel'
export { CodeEntry } from './code-entry'
export { DeviceRow } from './device-row'
export { Answered, Question } from './question'
