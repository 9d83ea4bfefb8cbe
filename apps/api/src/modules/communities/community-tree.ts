import type { EntityManager } from 'typeorm';
import { ESTATE_KINDS, type EstateView } from '@silin/shared';
import { inNaturalOrder } from './natural-order';
import { OrgUnitEntity } from './org-unit.entity';

type Sum = Readonly<{ estateId: string; homes: number | string; areaCm2: string }>;

/** The estates of a community with their buildings, and what the register adds up to in each. */
export async function estateViews(em: EntityManager, communityId: string): Promise<EstateView[]> {
  const units = await em.find(OrgUnitEntity, { where: { communityId } });
  const sums = await em.query<Sum[]>(
    'SELECT estateId, COUNT(*) AS homes, SUM(areaCm2) AS areaCm2 FROM home WHERE communityId = ? GROUP BY estateId',
    [communityId],
  );
  const sumOf = new Map(sums.map((sum) => [sum.estateId, sum]));
  const named = (kind: OrgUnitEntity['kind']) =>
    units.filter((unit) => unit.kind === kind).sort((one, other) => inNaturalOrder(one.name, other.name));
  const buildings = named('building');
  return named('estate').map(({ orgUnitId, name, estateKind }) => ({
    estateId: orgUnitId,
    name,
    kind: estateKind ?? 'self_managed',
    kindName: ESTATE_KINDS[estateKind ?? 'self_managed'],
    homes: Number(sumOf.get(orgUnitId)?.homes ?? 0),
    areaCm2: Number(sumOf.get(orgUnitId)?.areaCm2 ?? 0),
    buildings: buildings.filter((one) => one.parentId === orgUnitId).map((one) => ({ buildingId: one.orgUnitId, name: one.name })),
  }));
}
