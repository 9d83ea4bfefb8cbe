export { journey } from './journey'
export { Phone, type Look } from './phone'
export { Caller, clock, ORIGIN } from './product'
