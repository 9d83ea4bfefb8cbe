export { BoardRow } from './board-row'
