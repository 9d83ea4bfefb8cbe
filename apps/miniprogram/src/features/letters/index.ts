export { LettersHistory } from './letters-history'
export { useLetters } from './use-letters'
