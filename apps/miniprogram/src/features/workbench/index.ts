export { workItems, type WorkItem } from './work-items'
export { WorkList } from './work-list'
export { WorkPreview } from './work-preview'
export { WorkTable } from './work-table'
