export { VenueSheet } from './venue-sheet'
export { venueSub } from './venue-words'
