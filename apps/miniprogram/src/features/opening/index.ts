export { Unopened } from './unopened'
