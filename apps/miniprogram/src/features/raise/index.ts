export { DangerNumbers } from './danger-numbers'
export { RaiseForm } from './raise-form'
export { categoryOf, draftFault, placeOf, titleOf, useRaiseDraft, type RaiseDraft } from './use-raise-draft'
