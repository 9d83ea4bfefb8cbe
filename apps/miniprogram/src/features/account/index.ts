export { ClaimForm } from './claim-form'
export { CodeForm } from './code-form'
export { ConsentStep } from './consent-step'
export { PrivacyGuide } from './privacy-guide'
