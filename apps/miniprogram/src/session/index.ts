export { useChosenCommunity } from './chosen-community'
export { useElder, useElderMode } from './elder'
export { currentTokens, KEPT_ANSWERS, useSession, type TokenPair } from './session'
