export { HouseholdRow } from './household-row'
export { StandingSheet } from './standing-sheet'
export { useStanding, type Standing } from './use-standing'
