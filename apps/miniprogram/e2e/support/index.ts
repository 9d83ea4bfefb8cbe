export { journey, type TellStep } from './journey'
export { Phone, type Look } from './phone'
export { PHOTOS } from './photos'
export { Caller, clock, ORIGIN } from './product'
