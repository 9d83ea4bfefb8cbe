import type { EntityManager } from 'typeorm';
import { COMMUNITY_WORDS, type CommunityWords } from '@silin/shared';
import { OrgUnitEntity } from './org-unit.entity';

/** How a community speaks of itself; asked within a transaction by whoever knows it is there. */
export async function communityWordsOf(em: EntityManager, communityId: string): Promise<CommunityWords> {
  const community = await em.findOneBy(OrgUnitEntity, { orgUnitId: communityId, kind: 'community' });
  return COMMUNITY_WORDS[community?.communityKind ?? 'urban'];
}
