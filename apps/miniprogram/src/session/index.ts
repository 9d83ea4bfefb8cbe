export { useElder, useElderMode } from './elder'
export { currentTokens, KEPT_ANSWERS, useSession, type TokenPair } from './session'
