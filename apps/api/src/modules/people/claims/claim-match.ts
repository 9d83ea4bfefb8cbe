import type { EntityManager } from 'typeorm';
import type { ClaimForHandler } from '@silin/shared';
import type { HomeClaimEntity } from '../home-claim.entity';

type Claim = Pick<HomeClaimEntity, 'claimId' | 'estateId' | 'buildingName' | 'unitName' | 'roomName' | 'capacity' | 'name' | 'phoneDigest'>;
type HomeName = Pick<Claim, 'estateId' | 'buildingName' | 'unitName' | 'roomName'>;
type Row = HomeName &
  Readonly<{ homeId: string; capacity: 'owner' | 'resident'; personId: string | null; name: string | null; phoneDigest: string | null }>;
/** What the register says to a claim. `personId` is who it turned out to be: the same name and the same phone in that home. */
export type ClaimMatch = Readonly<{ homeId: string | null; personId: string | null; flags: ClaimForHandler['match'] }>;

const tied = (capacity: 'owner' | 'resident', table: 'ownership' | 'residence') => `
  SELECT h.homeId, h.estateId, h.buildingName, h.unitName, h.roomName, '${capacity}' AS capacity, p.personId, p.name, p.phoneDigest
  FROM home h LEFT JOIN ${table} t ON t.homeId = h.homeId AND t.since <= ? AND (t.until IS NULL OR t.until > ?)
  LEFT JOIN person p ON p.personId = t.personId AND (p.endedOn IS NULL OR p.endedOn > ?)
  WHERE (h.estateId, h.buildingName, h.unitName, h.roomName) IN (?)`;
const PEOPLE_OF_HOMES = `${tied('owner', 'ownership')} UNION ALL ${tied('resident', 'residence')}`;

const keyOf = ({ estateId, buildingName, unitName, roomName }: HomeName) => [estateId, buildingName, unitName, roomName].join('|');

/** Holds claims against the register as it is today, all of them in one statement. */
export async function matchesOf(em: EntityManager, claims: readonly Claim[], day: string): Promise<Map<string, ClaimMatch>> {
  if (claims.length === 0) return new Map();
  const names = claims.map(({ estateId, buildingName, unitName, roomName }) => [estateId, buildingName, unitName, roomName]);
  const rows = await em.query<Row[]>(PEOPLE_OF_HOMES, [day, day, day, names, day, day, day, names]);
  return new Map(claims.map((claim) => [claim.claimId, matchOf(claim, rows)]));
}

function matchOf(claim: Claim, rows: readonly Row[]): ClaimMatch {
  const ofHome = rows.filter((row) => keyOf(row) === keyOf(claim));
  // Whoever says they only live there may turn out to own it; the other way round nobody becomes an owner.
  const people = ofHome.filter((row) => row.personId !== null && (claim.capacity === 'resident' || row.capacity === 'owner'));
  const hasName = (row: Row) => row.name === claim.name;
  const hasPhone = (row: Row) => row.phoneDigest === claim.phoneDigest;
  return {
    homeId: ofHome[0]?.homeId ?? null,
    personId: people.find((row) => hasName(row) && hasPhone(row))?.personId ?? null,
    flags: { home: ofHome.length > 0, name: people.some(hasName), phone: people.some(hasPhone) },
  };
}
