export { ApproveEqual } from './approve-equal'
export { ClaimCard } from './claim-card'
export { DeclineSheet } from './decline-sheet'
