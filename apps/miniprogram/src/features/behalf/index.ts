export { ForWhom } from './for-whom'
export { forWhomFault, useForWhom, type ForWhomDraft } from './use-for-whom'
