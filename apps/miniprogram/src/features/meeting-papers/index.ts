export { PapersSection } from './papers-section'
