import { REGISTER_LIMITS, type RegisterMove } from '@silin/shared';
import type { PersonKind } from '../person.entity';
import type { RegisterRow } from '../register-file';
import { figureKeyOfOwner, figureKeyOfResident, figuresOf, recognise, type Recognised } from './recognise-people';
import type { Pair, PlannedHome, RowStep } from './planned-row';
import { movesOf } from './register-moves';
import { homeKey, type RegisterState } from './register-state';

export type PlannedPerson = Readonly<{ personId: string; kind: PersonKind; name: string; phone: string | null; isNew: boolean }>;
export type RegisterChanges = Readonly<{
  homesNew: number;
  homesChanged: number;
  homesUnchanged: number;
  ownersNew: number;
  moves: readonly RegisterMove[];
  movesCount: number;
}>;
/** Who goes and who comes in a home that was known before. */
export type OwnersMoved = Readonly<{ homeId: string; endedIds: readonly string[]; begunIds: readonly string[] }>;

/** Everything that a confirmed file will write; empty lists when it says what is known already. */
export type RegisterPlan = Readonly<{
  buildings: readonly Readonly<{ buildingId: string; name: string }>[];
  homes: readonly PlannedHome[];
  persons: readonly PlannedPerson[];
  ownershipsBegun: readonly Pair[];
  ownershipIdsEnded: readonly string[];
  residencesBegun: readonly Pair[];
  ownersMoved: readonly OwnersMoved[];
  changes: RegisterChanges;
}>;
type Means = Readonly<{ digestOf: (phone: string) => string; makeId: () => string }>;

/**
 * Holds a file against what is known. A home that the file leaves out stays as it is, and so does whoever lives in one: a file may be
 * of one building only, and residents are also taken in one by one. Owners are exactly those of the file.
 */
export function planRegister(rows: readonly RegisterRow[], state: RegisterState, means: Means): RegisterPlan {
  const people = new Map([...recognise(figuresOf(rows), state, means.digestOf)].map(([key, one]) => [key, planPerson(one, means)]));
  const buildings = planBuildings(rows, state, means);
  const planned = rows.map((row) => planRow(row, state, people, buildings, means));
  const ownedBy = new Set([...state.owners.values()].flat().map((one) => one.personId));
  const begun = planned.flatMap((one) => one.ownershipsBegun);
  const ownersMoved = planned.flatMap((one) => ownersMovedIn(one));
  const moves = movesOf(planned, namesOf(people.values(), state));
  return {
    buildings: [...buildings].filter(([name]) => !state.buildings.has(name)).map(([name, buildingId]) => ({ buildingId, name })),
    homes: planned.flatMap(({ home, isWritten }) => (isWritten ? [home] : [])),
    persons: [...people.values()].flatMap(({ person, isWritten }) => (isWritten ? [person] : [])),
    ownershipsBegun: begun,
    ownershipIdsEnded: planned.flatMap((one) => one.ownershipIdsEnded),
    residencesBegun: planned.flatMap((one) => one.residencesBegun),
    ownersMoved,
    changes: {
      homesNew: planned.filter(({ home }) => home.before === null).length,
      homesChanged: planned.filter(({ home, isChanged }) => home.before !== null && isChanged).length,
      homesUnchanged: planned.filter(({ home, isChanged }) => home.before !== null && !isChanged).length,
      ownersNew: new Set(begun.map((one) => one.personId).filter((personId) => !ownedBy.has(personId))).size,
      moves: moves.slice(0, REGISTER_LIMITS.movesShown),
      movesCount: moves.length,
    },
  };
}

type PersonStep = Readonly<{ person: PlannedPerson; isWritten: boolean }>;

function planPerson({ figure, known }: Recognised, { digestOf, makeId }: Means): PersonStep {
  const { kind, name, phone } = figure;
  const hasNewPhone = known !== null && phone !== null && known.phoneDigest !== digestOf(phone);
  const person = { personId: known?.personId ?? makeId(), kind, name, phone, isNew: known === null };
  return { person, isWritten: known === null || hasNewPhone };
}

function planBuildings(rows: readonly RegisterRow[], state: RegisterState, { makeId }: Means): Map<string, string> {
  const buildings = new Map(state.buildings);
  for (const { buildingName } of rows) if (!buildings.has(buildingName)) buildings.set(buildingName, makeId());
  return buildings;
}

function planRow(
  row: RegisterRow,
  state: RegisterState,
  people: ReadonlyMap<string, PersonStep>,
  buildings: ReadonlyMap<string, string>,
  { makeId }: Means,
): RowStep {
  const before = state.homes.get(homeKey(row)) ?? null;
  const homeId = before?.homeId ?? makeId();
  const { buildingName, unitName, roomName, areaCm2, delivered } = row;
  const home = { homeId, buildingId: buildings.get(buildingName) ?? '', before, buildingName, unitName, roomName, areaCm2, delivered };
  const stepsOf = (keys: readonly string[]) => keys.flatMap((key) => people.get(key) ?? []);
  const owners = stepsOf(row.owners.map(figureKeyOfOwner));
  const residents = stepsOf(row.residents.map((one) => figureKeyOfResident(row, one)));
  const ties = planTies(homeId, owners.map(personIdOf), residents.map(personIdOf), state);
  const isWritten = before === null || before.areaCm2 !== areaCm2 || before.delivered !== delivered;
  const isMoved = Object.values(ties).some((list) => list.length > 0) || [...owners, ...residents].some((one) => one.isWritten);
  const ownedBefore = (state.owners.get(homeId) ?? []).map((one) => one.personId);
  return { home, isWritten, isChanged: isWritten || isMoved, ownedBefore, ...ties };
}

const personIdOf = ({ person }: PersonStep) => person.personId;

function planTies(homeId: string, ownerIds: readonly string[], residentIds: readonly string[], state: RegisterState) {
  const owned = state.owners.get(homeId) ?? [];
  const lived = state.residents.get(homeId) ?? [];
  const pairs = (personIds: readonly string[]) => [...new Set(personIds)].map((personId): Pair => ({ homeId, personId }));
  const known = new Set(owned.map((one) => one.personId));
  const staying = new Set([...lived.map((one) => one.personId), ...ownerIds]);
  // What is dated later than the file was decided by somebody who had the papers before them: it stays.
  const ended = owned.filter((one) => one.since <= state.day && one.until === null && !ownerIds.includes(one.personId));
  return {
    ownershipsBegun: pairs(ownerIds.filter((personId) => !known.has(personId))),
    ownershipIdsEnded: ended.map((one) => one.rowId),
    ownerIdsEnded: ended.map((one) => one.personId),
    residencesBegun: pairs(residentIds.filter((personId) => !staying.has(personId))),
  };
}

function ownersMovedIn({ home, ownerIdsEnded, ownershipsBegun }: RowStep): OwnersMoved[] {
  if (home.before === null || ownerIdsEnded.length + ownershipsBegun.length === 0) return [];
  return [{ homeId: home.homeId, endedIds: ownerIdsEnded, begunIds: ownershipsBegun.map((one) => one.personId) }];
}

function namesOf(people: Iterable<PersonStep>, state: RegisterState): ReadonlyMap<string, string> {
  const known = state.persons.map(({ personId, name }): [string, string] => [personId, name]);
  const planned = [...people].map(({ person }): [string, string] => [person.personId, person.name]);
  return new Map([...known, ...planned]);
}
