export { blankSlate, missingIn, slateRequestOf, type SlateDraft } from './slate-draft'
export { SlateEditor } from './slate-editor'
