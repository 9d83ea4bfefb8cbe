import {
  CARRIERS,
  COMMUNITY_WORDS,
  HANDLERS,
  OF_THE_PARTY,
  ROLES,
  roleName,
  STANDINGS,
  type CommunityKind,
  type PersonAlias,
  type Role,
} from '@silin/shared';
import { inNaturalOrder } from '../communities';

export type HeldRole = Readonly<{ role: Role; orgUnitName: string; orgUnitKind: string; communityKind: CommunityKind }>;
export type LivedIn = Readonly<{ buildingName: string; communityKind: CommunityKind }>;
/** How a person appears to others: an alias as a neighbour, and words for the office they hold. */
export type KnownAs = PersonAlias & Readonly<{ personId: string; office: string | null }>;

const IN_ORDER_OF_OFFICE = Object.keys(ROLES) as Role[];
const rank = ({ role }: HeldRole) => IN_ORDER_OF_OFFICE.indexOf(role);
const isHandler = (role: Role) => (HANDLERS as readonly Role[]).includes(role);
/** Whoever is a member of the party is one at its own meetings; neighbours do not read it beside a name. */
const isOfTheParty = (role: Role) => (OF_THE_PARTY as readonly Role[]).includes(role);
const isCarrier = (role: Role) => (CARRIERS as readonly Role[]).includes(role);

/** 「网格员」 for who works for the community, 「顺安物业」 for who stands for a party. */
export function officeWords({ role, orgUnitName, communityKind }: Omit<HeldRole, 'orgUnitKind'>): string {
  return isCarrier(role) && !isHandler(role) ? orgUnitName : roleName(role, communityKind);
}

/**
 * 「3号楼居民」 for whoever lives or owns here, whatever office they hold besides: what they say as a neighbour must not point at them.
 * The capacity tells the office all the same, because at a meeting they speak in it.
 */
export function knownAs(personId: string, homes: readonly LivedIn[], roles: readonly HeldRole[]): KnownAs {
  const [office] = roles.filter(({ role }) => !isOfTheParty(role)).sort((one, other) => rank(one) - rank(other));
  const [building] = homes.map(({ buildingName }) => buildingName).sort(inNaturalOrder);
  const { neighbour } = COMMUNITY_WORDS[homes[0]?.communityKind ?? office?.communityKind ?? 'urban'];
  const words = office ? officeWords(office) : null;
  const capacity = office ? roleName(office.role, office.communityKind) : building === undefined ? STANDINGS.guest : neighbour;
  return { personId, alias: building === undefined ? (words ?? neighbour) : `${building}${neighbour}`, capacity, office: words };
}
