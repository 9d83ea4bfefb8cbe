export { begin, HistoryRefusal } from './begin';
export { cameraOf } from './camera';
export { linesOf, stateFigures, type StateFigure } from './figures';
export { HISTORY_DAYS, tellHistory, tellSome } from './tell-history';
