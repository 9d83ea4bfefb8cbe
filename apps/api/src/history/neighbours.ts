import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVACY_GUIDE, type ClaimForHandler, type Page } from '@silin/shared';
import { parseRegisterFile } from '../modules/people/register-file';
import type { Place } from './place';

const REGISTER = join(__dirname, '../../demo/柳园小区名册.xlsx');
/** As many as one page and one tap take. */
const AT_ONCE = 20;

export type Neighbour = Readonly<{ key: string; unitName: string; roomName: string; name: string; phone: string }>;

/** Owners of a building who stand alone in the register with a phone: those who can sign in by themselves. `but` are demo people. */
export async function ownersOf(buildingName: string, but: readonly string[]): Promise<Neighbour[]> {
  const reading = await parseRegisterFile(await readFile(REGISTER));
  if (!reading.readable) throw new Error(`${REGISTER} cannot be read`);
  const seen = new Set<string>(but);
  return reading.register.rows.flatMap(({ buildingName: building, unitName, roomName, owners }) => {
    const [owner] = owners;
    if (building !== buildingName || !owner?.phone || owner.kind !== 'natural' || owners.length > 1 || seen.has(owner.name)) return [];
    seen.add(owner.name);
    return [{ key: `${buildingName}${unitName}${roomName}`, unitName, roomName, name: owner.name, phone: owner.phone }];
  });
}

/** Each opens the mini-program for the first time and says which home is theirs; the grid worker compares and approves. */
export async function settleIn(place: Place, buildingName: string, neighbours: readonly Neighbour[]): Promise<void> {
  const [estate] = place.estates;
  for (let from = 0; from < neighbours.length; from += AT_ONCE) {
    for (const { key, ...home } of neighbours.slice(from, from + AT_ONCE)) {
      const caller = place.world.neighbour(key);
      await caller.post('/me/consents', { ...PRIVACY_GUIDE, given: true });
      await caller.post('/home-claims', { estateId: estate?.estateId, buildingName, capacity: 'owner', ...home });
    }
    const { items } = await place.gridWorker.get<Page<ClaimForHandler>>(`/communities/${place.communityId}/home-claims?size=50`);
    const claimIds = items.map(({ claimId }) => claimId);
    await place.gridWorker.post(`/communities/${place.communityId}/home-claims/approve`, { claimIds });
  }
}
