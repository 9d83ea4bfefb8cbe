export { OfferSheet } from './offer-sheet'
export { MadeCode } from './made-code'
export { EndSheet } from './end-sheet'
export { OfficeList, OfferRow } from './office-lists'
