export { CountForm } from './count-form'
export { Counted } from './counted'
export { SetAsideSheet } from './set-aside-sheet'
export { useCounting, type Counting } from './use-counting'
