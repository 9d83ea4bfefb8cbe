export { workItems, type WorkItem } from './work-items'
export { WorkList } from './work-list'
