import { CARRIERS, HANDLERS, ROLES, STANDINGS, type PersonAlias, type Role } from '@silin/shared';
import { inNaturalOrder } from '../communities';

export type HeldRole = Readonly<{ role: Role; orgUnitName: string; orgUnitKind: string }>;
/** How a person appears to others: an alias as a neighbour, and words for the office they hold. */
export type KnownAs = PersonAlias & Readonly<{ personId: string; office: string | null }>;

const IN_ORDER_OF_OFFICE = Object.keys(ROLES) as Role[];
const rank = ({ role }: HeldRole) => IN_ORDER_OF_OFFICE.indexOf(role);
const isHandler = (role: Role) => (HANDLERS as readonly Role[]).includes(role);
const isCarrier = (role: Role) => (CARRIERS as readonly Role[]).includes(role);

/** 「网格员」 for who works for the community, 「顺安物业」 for who stands for a party. */
export function officeWords({ role, orgUnitName }: HeldRole): string {
  return isCarrier(role) && !isHandler(role) ? orgUnitName : ROLES[role];
}

/**
 * 「3号楼居民」 for whoever lives or owns here, whatever office they hold besides: what they say as a neighbour must not point at them.
 * The capacity tells the office all the same, because at a meeting they speak in it.
 */
export function knownAs(personId: string, buildings: readonly string[], roles: readonly HeldRole[]): KnownAs {
  const [office] = [...roles].sort((one, other) => rank(one) - rank(other));
  const [building] = [...buildings].sort(inNaturalOrder);
  const words = office ? officeWords(office) : null;
  const capacity = office ? ROLES[office.role] : building === undefined ? STANDINGS.guest : '居民';
  return { personId, alias: building === undefined ? (words ?? '居民') : `${building}居民`, capacity, office: words };
}
