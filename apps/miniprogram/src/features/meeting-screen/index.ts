export { useScreen, type BigScreen } from './use-screen'
export { ScreenCodeEntry } from './screen-code-entry'
export { ScreenBoard } from './screen-board'
