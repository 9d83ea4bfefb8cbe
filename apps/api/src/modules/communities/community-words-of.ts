import type { EntityManager } from 'typeorm';
import { COMMUNITY_WORDS, type CommunityWords } from '@silin/shared';
import { found } from '../../platform/http';
import { OrgUnitEntity } from './org-unit.entity';

/** How a community speaks of itself, read in the caller's transaction. @throws ProblemError not_found */
export async function communityWordsOf(em: EntityManager, communityId: string): Promise<CommunityWords> {
  const { communityKind } = found(await em.findOneBy(OrgUnitEntity, { orgUnitId: communityId, kind: 'community' }));
  return COMMUNITY_WORDS[communityKind ?? 'urban'];
}
