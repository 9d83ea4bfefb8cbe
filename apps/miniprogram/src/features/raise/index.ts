export { DangerNumbers } from './danger-numbers'
export { namedOf, useNameables } from './named-field'
export { RaiseForm } from './raise-form'
export { categoryOf, draftFault, placeOf, titleOf, useRaiseDraft, type RaiseDraft } from './use-raise-draft'
