import { create } from 'zustand'
import { forget, readStored, storageKey, store } from '../platform/storage'

export type TokenPair = Readonly<{ accessToken: string; refreshToken: string }>

const TOKENS = storageKey<TokenPair>('tokens')
const STAFF = storageKey<boolean>('staff')

type Session = {
  tokens: TokenPair | undefined
  /** Whether the signed-in person works on other people's matters: only then the bar shows 工作台. Permission is the server's business. */
  staff: boolean
  keep: (tokens: TokenPair) => void
  setStaff: (staff: boolean) => void
  end: () => void
}

export const useSession = create<Session>((set) => ({
  tokens: readStored(TOKENS),
  staff: readStored(STAFF) ?? false,
  keep: (tokens) => {
    store(TOKENS, tokens)
    set({ tokens })
  },
  setStaff: (staff) => {
    store(STAFF, staff)
    set({ staff })
  },
  end: () => {
    forget(TOKENS)
    forget(STAFF)
    set({ tokens: undefined, staff: false })
  },
}))

/** The tokens outside React: for the API client and uploads. */
export function currentTokens(): TokenPair | undefined {
  return useSession.getState().tokens
}
