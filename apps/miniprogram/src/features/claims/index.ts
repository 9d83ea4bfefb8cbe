export { ApproveEqual } from './approve-equal'
export { ClaimCard } from './claim-card'
export { ClaimTable } from './claim-table'
export { DeclineSheet } from './decline-sheet'
