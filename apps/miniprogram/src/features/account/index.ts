export { ClaimForm } from './claim-form'
export { ConsentStep } from './consent-step'
export { PrivacyGuide } from './privacy-guide'
