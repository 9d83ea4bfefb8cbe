import { compareNaturally } from './natural-order';
import { PARKING_GROUP, PARKING_USUAL, type ParkingReading } from './parking';

/** An owner as the register has them on one day. */
export type RegisteredOwner = Readonly<{ personId: string; kind: 'natural' | 'company' | 'developer' }>;
type Owned = Readonly<{ label: string; areaCm2: number; delivered: boolean; owners: readonly RegisteredOwner[] }>;
/** One exclusive part with everybody who owns it. */
export type RegisteredHome = Owned & Readonly<{ homeId: string; buildingName: string }>;
/** A 车位 or 车库 that is owned and registered by itself. */
export type RegisteredParking = Owned & Readonly<{ parkingId: string }>;
export type PartOnRoll = Readonly<{ label: string; areaCm2: number }>;

export type OwnersEntry = Readonly<{
  /** The same for the same set of owners whenever the roll is built. */
  key: string;
  alias: string;
  capacity: 'owner' | 'co_owner' | 'developer';
  buildingName: string;
  heads: 1;
  areaCm2: number;
  homes: readonly PartOnRoll[];
  /** What `areaCm2` holds beside the homes; empty unless the estate's rules count it. */
  parking: readonly PartOnRoll[];
  memberIds: readonly string[];
}>;

const DEVELOPER = 'developer';
/** Long enough for a building, a unit and a room, with what follows. */
export const ROLL_ALIAS_MAX = 80;

type Group = Readonly<{ homes: RegisteredHome[]; parking: RegisteredParking[] }>;

/**
 * Whose vote a home adds to. One set of owners is one voter, however many homes it has; all that the developer has not sold or not handed
 * over is one voter together (最高法建筑物区分所有权解释 arts. 1, 9). A home whose owner the register does not know stays on the roll by
 * itself: left out, it would make two thirds of everything smaller than two thirds.
 */
function keyOf({ delivered, owners }: Owned, alone: string): string {
  if (!delivered || owners.some((owner) => owner.kind === 'developer')) return DEVELOPER;
  if (owners.length === 0) return alone;
  return [...new Set(owners.map((owner) => owner.personId))].sort().join('+');
}

/** The developer answers for what it has not handed over, not whoever has bought it already. */
function membersOf(key: string, parts: readonly Owned[]): string[] {
  const owners = parts.flatMap((part) => part.owners).filter((owner) => key !== DEVELOPER || owner.kind === 'developer');
  return [...new Set(owners.map((owner) => owner.personId))].sort();
}

function aliasOf({ homes, parking }: Group): string {
  const [first] = homes.length > 0 ? homes : parking;
  const label = first?.label ?? '';
  if (homes.length > 1) return `${label} 等${homes.length}套`;
  return homes.length === 0 && parking.length > 1 ? `${label} 等${parking.length}个` : label;
}

const onRoll = ({ label, areaCm2 }: Owned): PartOnRoll => ({ label, areaCm2 });

function entryOf(key: string, group: Group): OwnersEntry {
  const { homes, parking } = group;
  // Where there is a home, its owners vote: a space of one of them adds its area and nobody.
  const memberIds = membersOf(key, homes.length > 0 ? homes : parking);
  const capacity = key === DEVELOPER ? 'developer' : memberIds.length > 1 ? 'co_owner' : 'owner';
  return {
    key, alias: aliasOf(group), capacity, buildingName: homes[0]?.buildingName ?? PARKING_GROUP, heads: 1,
    areaCm2: [...homes, ...parking].reduce((sum, part) => sum + part.areaCm2, 0),
    homes: homes.map(onRoll), parking: parking.map(onRoll),
    memberIds,
  };
}

const byLabel = (one: Owned, other: Owned, ids: readonly [string, string]) =>
  compareNaturally(one.label, other.label) || (ids[0] < ids[1] ? -1 : Number(ids[0] > ids[1]));

/**
 * The roll of an estate on one day. Pure; in whatever order the homes come, in the order of the houses it goes. Parking stands on it only
 * as far as the estate's rules count it.
 */
export function ownersRollOf(
  register: readonly RegisteredHome[], parking: readonly RegisteredParking[] = [], counts: ParkingReading = PARKING_USUAL,
): readonly OwnersEntry[] {
  const groups = new Map<string, Group>();
  const groupOf = (key: string): Group => {
    const group = groups.get(key) ?? { homes: [], parking: [] };
    groups.set(key, group);
    return group;
  };
  for (const home of [...register].sort((one, other) => byLabel(one, other, [one.homeId, other.homeId]))) groupOf(keyOf(home, `home:${home.homeId}`)).homes.push(home);
  const spaces = counts === 'no' ? [] : [...parking].sort((one, other) => byLabel(one, other, [one.parkingId, other.parkingId]));
  const homeOf = spaces.length === 0 ? () => null : homesByOwner(groups);
  for (const space of spaces) {
    const key = homeOf(space);
    if (key !== null) groupOf(key).parking.push(space);
    else if (counts === 'every') groupOf(keyOf(space, `parking:${space.parkingId}`)).parking.push(space);
  }
  return [...groups].map(([key, group]) => entryOf(key, group));
}

/**
 * To whose home a space belongs: that of the same set of owners; else the first that all of its owners own among others. A space that stands
 * in one name while the flat stands in two makes no second voter of the family [D]. Null where its owners have no home together.
 */
function homesByOwner(homes: ReadonlyMap<string, Group>): (space: RegisteredParking) => string | null {
  const known = new Set(homes.keys());
  const keysOf = new Map<string, string[]>();
  const membersIn = new Map([...homes].filter(([key]) => key !== DEVELOPER).map(([key, group]) => [key, new Set(membersOf(key, group.homes))] as const));
  for (const [key, members] of membersIn) for (const personId of members) keysOf.set(personId, [...(keysOf.get(personId) ?? []), key]);
  return (space) => {
    const own = keyOf(space, '');
    if (known.has(own)) return own;
    const [first] = own === DEVELOPER ? [] : space.owners;
    const holds = (key: string) => space.owners.every(({ personId }) => membersIn.get(key)?.has(personId));
    return (first && keysOf.get(first.personId)?.find(holds)) ?? null;
  };
}

/**
 * What is odd about a roll, for whoever convenes: a home that nobody can vote for, one without an area, one whom no message reaches, and
 * co-owners without a phone between them: with none at all, or with one each, of which the first to vote uses up the vote of both.
 */
export const ROLL_WARNINGS = {
  no_owner: '名册里查不到业主，这几套没人能投，但面积照算在总数里',
  no_area: '面积是空的，会少算这家的分量',
  no_account: '没有人绑定微信，收不到通知也投不了手机票',
  co_owners_no_account: '几个人共有，一个都没绑定微信，请至少帮其中一位绑定',
  co_owners_apart: '几个人共有，各用各的手机，谁先投就算全家的一票，请提醒他们先商量好',
} as const satisfies Record<string, string>;
export type RollWarningKind = keyof typeof ROLL_WARNINGS;

/** Who may act for an entry, and how many of them have an account. */
export type EntryReach = Readonly<{ areaCm2: number; members: number; reachable: number }>;

/** Which warnings an entry gives. */
export function warningsOf({ areaCm2, members, reachable }: EntryReach): RollWarningKind[] {
  const found = reachWarning(members, reachable);
  return [...(found ? [found] : []), ...(areaCm2 === 0 ? ['no_area' as const] : [])];
}

function reachWarning(members: number, reachable: number): RollWarningKind | null {
  if (members === 0) return 'no_owner';
  if (reachable === 0) return members > 1 ? 'co_owners_no_account' : 'no_account';
  return reachable > 1 ? 'co_owners_apart' : null;
}
