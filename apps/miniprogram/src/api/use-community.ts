import { COMMUNITY_WORDS, type CommunityRef, type CommunityWords } from '@silin/shared'
import { useChosenCommunity } from '../session'
import { fetchCommunities } from './community.api'
import { choicesOf, communityOf, mayChoose, type Here } from './community-choice'
import { useMe } from './use-me'
import { useQuery } from './use-query'

const NOWHERE: Here = { communityId: undefined, name: '四邻议事', kind: 'urban' }

/** The community whose matters are shown: the chosen one among one's own, else where one lives or works; for a guest the first of all. */
export function useCommunity(): Here {
  const { data: me } = useMe()
  const chosen = useChosenCommunity(({ community }) => community)
  const known = me && communityOf(me, chosen)
  const list = useQuery(me && !known ? 'communities' : undefined, fetchCommunities)
  return known ?? (me && list.data?.[0]) ?? NOWHERE
}

/** What can be shown instead, one's own first; empty where there is nothing to choose. */
export function useCommunityChoices(): readonly CommunityRef[] {
  const { data: me } = useMe()
  const list = useQuery(me && mayChoose(me) ? 'communities' : undefined, fetchCommunities)
  const choices = me && list.data ? choicesOf(me, list.data) : []
  return choices.length > 1 ? choices : []
}

/** How the community that is shown speaks of itself: 居委会 or 村委会, 业主 or 户主. */
export function useWords(): CommunityWords {
  return COMMUNITY_WORDS[useCommunity().kind]
}
