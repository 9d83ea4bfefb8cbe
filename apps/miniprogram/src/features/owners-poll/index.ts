export { PrepareForm } from './prepare-form'
export { usePrepareDraft, type PrepareDraft } from './use-prepare-draft'
