export { DoorPlan } from './door-plan'
export { RoundSheet } from './round-sheet'
export { useRound, type Round } from './use-round'
