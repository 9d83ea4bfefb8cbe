import { COMMUNITY_WORDS, type CommunityKind, type CommunityRef, type CommunityWords } from '@silin/shared'
import { readStored, storageKey, store } from '../platform/storage'
import { fetchCommunities } from './community.api'
import { useMe } from './use-me'
import { useQuery } from './use-query'

const CHOSEN = storageKey<CommunityRef>('community')

export function chooseCommunity(community: CommunityRef): void {
  store(CHOSEN, community)
}

type Here = Readonly<{ communityId: string | undefined; name: string; kind: CommunityKind }>

/** The community whose matters are shown: where one lives, else where one works, else the chosen one, else the first. */
export function useCommunity(): Here {
  const { data: me } = useMe()
  const own = me?.communityId ?? me?.appointments[0]?.communityId
  const chosen = readStored(CHOSEN)
  const list = useQuery(me && !own && !chosen ? 'communities' : undefined, fetchCommunities)
  if (own) return { communityId: own, name: me?.communityName ?? '', kind: me?.communityKind ?? 'urban' }
  const other = chosen ?? list.data?.[0]
  return { communityId: me ? other?.communityId : undefined, name: other?.name ?? '四邻议事', kind: other?.kind ?? 'urban' }
}

/** How the community that is shown speaks of itself: 居委会 or 村委会, 业主 or 户主. */
export function useWords(): CommunityWords {
  return COMMUNITY_WORDS[useCommunity().kind]
}
