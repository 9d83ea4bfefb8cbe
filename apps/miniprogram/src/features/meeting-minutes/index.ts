export { MinutesText } from './minutes-text'
export { MinutesStanding } from './minutes-standing'
export { ObjectionSheet } from './objection-sheet'
