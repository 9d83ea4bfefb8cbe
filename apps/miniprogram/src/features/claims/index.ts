export { ClaimCard } from './claim-card'
export { DeclineSheet } from './decline-sheet'
