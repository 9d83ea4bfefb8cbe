export { useChosenCommunity } from './chosen-community'
export { useElder, useElderMode } from './elder'
export { currentTokens, useSession, type TokenPair } from './session'
