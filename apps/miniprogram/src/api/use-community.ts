import type { CommunityRef } from '@silin/shared'
import { readStored, storageKey, store } from '../platform/storage'
import { fetchCommunities } from './community.api'
import { useMe } from './use-me'
import { useQuery } from './use-query'

const CHOSEN = storageKey<CommunityRef>('community')

export function chooseCommunity(community: CommunityRef): void {
  store(CHOSEN, community)
}

type Here = Readonly<{ communityId: string | undefined; name: string }>

/** The community whose matters are shown: where one lives, else where one works, else the chosen one, else the first. */
export function useCommunity(): Here {
  const { data: me } = useMe()
  const own = me?.communityId ?? me?.appointments[0]?.communityId
  const chosen = readStored(CHOSEN)
  const list = useQuery(me && !own && !chosen ? 'communities' : undefined, fetchCommunities)
  if (own) return { communityId: own, name: me?.communityName ?? '' }
  const other = chosen ?? list.data?.[0]
  return { communityId: me ? other?.communityId : undefined, name: other?.name ?? '四邻议事' }
}
