import type { CommunityRef } from '@silin/shared'
import { create } from 'zustand'
import { readStored, storageKey, store } from '../platform/storage'

const CHOSEN = storageKey<CommunityRef>('community')

type Chosen = { community: CommunityRef | undefined; choose: (community: CommunityRef) => void }

/** Which community this phone was last asked to show. It stays when its owner signs out: the next visit begins where the last one ended. */
export const useChosenCommunity = create<Chosen>((set) => ({
  community: readStored(CHOSEN),
  choose: (community) => {
    store(CHOSEN, community)
    set({ community })
  },
}))
