import { compareNaturally } from './natural-order';

/** An owner as the register has them on one day. */
export type RegisteredOwner = Readonly<{ personId: string; kind: 'natural' | 'company' | 'developer' }>;
/** One exclusive part with everybody who owns it. */
export type RegisteredHome = Readonly<{
  homeId: string; buildingName: string; label: string; areaCm2: number; delivered: boolean; owners: readonly RegisteredOwner[];
}>;

export type OwnersEntry = Readonly<{
  /** The same for the same set of owners whenever the roll is built. */
  key: string;
  alias: string;
  capacity: 'owner' | 'co_owner' | 'developer';
  buildingName: string;
  heads: 1;
  areaCm2: number;
  homes: readonly Readonly<{ label: string; areaCm2: number }>[];
  memberIds: readonly string[];
}>;

const DEVELOPER = 'developer';
/** Long enough for a building, a unit and a room, with what follows. */
export const ROLL_ALIAS_MAX = 80;

/**
 * Whose vote a home adds to. One set of owners is one voter, however many homes it has; all that the developer has not sold or not handed
 * over is one voter together (最高法建筑物区分所有权解释 arts. 1, 9). A home whose owner the register does not know stays on the roll by
 * itself: left out, it would make two thirds of everything smaller than two thirds.
 */
function keyOf({ homeId, delivered, owners }: RegisteredHome): string {
  if (!delivered || owners.some((owner) => owner.kind === 'developer')) return DEVELOPER;
  if (owners.length === 0) return `home:${homeId}`;
  return [...new Set(owners.map((owner) => owner.personId))].sort().join('+');
}

/** The developer answers for what it has not handed over, not whoever has bought it already. */
function membersOf(key: string, homes: readonly RegisteredHome[]): string[] {
  const owners = homes.flatMap((home) => home.owners).filter((owner) => key !== DEVELOPER || owner.kind === 'developer');
  return [...new Set(owners.map((owner) => owner.personId))].sort();
}

function aliasOf(homes: readonly RegisteredHome[]): string {
  const [first] = homes;
  const label = first?.label ?? '';
  return homes.length > 1 ? `${label} 等${homes.length}套` : label;
}

function entryOf(key: string, homes: readonly RegisteredHome[]): OwnersEntry {
  const memberIds = membersOf(key, homes);
  const capacity = key === DEVELOPER ? 'developer' : memberIds.length > 1 ? 'co_owner' : 'owner';
  return {
    key, alias: aliasOf(homes), capacity, buildingName: homes[0]?.buildingName ?? '', heads: 1,
    areaCm2: homes.reduce((sum, home) => sum + home.areaCm2, 0),
    homes: homes.map(({ label, areaCm2 }) => ({ label, areaCm2 })),
    memberIds,
  };
}

const inOrder = (one: RegisteredHome, other: RegisteredHome) =>
  compareNaturally(one.label, other.label) || (one.homeId < other.homeId ? -1 : Number(one.homeId > other.homeId));

/** The roll of an estate on one day. Pure; in whatever order the homes come, in the order of the houses it goes. */
export function ownersRollOf(register: readonly RegisteredHome[]): readonly OwnersEntry[] {
  const groups = new Map<string, RegisteredHome[]>();
  for (const home of [...register].sort(inOrder)) {
    const key = keyOf(home);
    const group = groups.get(key);
    if (group) group.push(home);
    else groups.set(key, [home]);
  }
  return [...groups].map(([key, homes]) => entryOf(key, homes));
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
