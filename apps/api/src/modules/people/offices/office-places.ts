import type { EntityManager } from 'typeorm';
import { OFFICES, type OfficeRole } from '@silin/shared';
import { inNaturalOrder, OrgUnitEntity } from '../../communities';

export type Place = Readonly<{ orgUnitId: string; name: string }>;

/** Where an office can be held in a community: itself, the street above it, or its groups, committees and parties. */
export async function placesOf(em: EntityManager, communityId: string): Promise<(role: OfficeRole) => Place[]> {
  const community = await em.findOneByOrFail(OrgUnitEntity, { orgUnitId: communityId, kind: 'community' });
  const above = community.parentId ? await em.findBy(OrgUnitEntity, { orgUnitId: community.parentId, kind: 'street' }) : [];
  const units = [community, ...above, ...(await em.findBy(OrgUnitEntity, { communityId }))];
  return (role) => {
    const kept = units.filter(({ kind }) => kind === OFFICES[role].place);
    const unique = [...new Map(kept.map((unit) => [unit.orgUnitId, { orgUnitId: unit.orgUnitId, name: unit.name }])).values()];
    return unique.sort((one, other) => inNaturalOrder(one.name, other.name));
  };
}
