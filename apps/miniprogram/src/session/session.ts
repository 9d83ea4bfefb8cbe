import { create } from 'zustand'
import { EXPENDABLE, forget, forgetAll, readStored, storageKey, store } from '../platform/storage'

export type TokenPair = Readonly<{ accessToken: string; refreshToken: string }>

const TOKENS = storageKey<TokenPair>('tokens')
const STAFF = storageKey<boolean>('staff')
const OWNER = storageKey<string>('owner')

type Session = {
  tokens: TokenPair | undefined
  /** Whether the signed-in person works on other people's matters: only then the bar shows 工作台. Permission is the server's business. */
  staff: boolean
  /** Whose session it is: what the phone kept for somebody else is not shown. */
  owner: string | undefined
  keep: (tokens: TokenPair) => void
  belongTo: (owner: string) => void
  setStaff: (staff: boolean) => void
  end: () => void
}

export const useSession = create<Session>((set) => ({
  tokens: readStored(TOKENS),
  staff: readStored(STAFF) ?? false,
  owner: readStored(OWNER),
  belongTo: (owner) => {
    store(OWNER, owner)
    set({ owner })
  },
  keep: (tokens) => {
    store(TOKENS, tokens)
    set({ tokens })
  },
  setStaff: (staff) => {
    store(STAFF, staff)
    set({ staff })
  },
  end: () => {
    // A PC may stand in a room that others enter: what was shown there does not stay behind. Drafts do.
    forgetAll(EXPENDABLE)
    forget(TOKENS)
    forget(STAFF)
    forget(OWNER)
    set({ tokens: undefined, staff: false, owner: undefined })
  },
}))

/** The tokens outside React: for the API client and uploads. */
export function currentTokens(): TokenPair | undefined {
  return useSession.getState().tokens
}
