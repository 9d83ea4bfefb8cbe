import { REGISTER_LIMITS, type BadRow, type ParkingCounts, type RegisterMove } from '@silin/shared';
import type { PersonKind } from '../person.entity';
import { isHomeRow, type RegisterRow } from '../register-file';
import { figureKeyOfOwner, figureKeyOfResident, figuresOf, recognise, type Recognised } from './recognise-people';
import type { Pair, PlannedHome, RowStep } from './planned-row';
import { kindFaults } from './kind-faults';
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
  parking: ParkingCounts;
}>;
/** Who goes and who comes in a home, or a 车位, that was known before. */
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
  parking: PlannedParking;
  changes: RegisterChanges;
  /** Rows that are the other kind of thing in the register: nothing is written while there is one. */
  faults: readonly BadRow[];
}>;
/** As of homes; nobody lives here. */
type PlannedParking = Readonly<{ units: readonly PlannedHome[] }> &
  Pick<RegisterPlan, 'ownershipsBegun' | 'ownershipIdsEnded' | 'ownersMoved'>;
type Means = Readonly<{ digestOf: (phone: string) => string; makeId: () => string }>;

/**
 * Holds a file against what is known. A home that the file leaves out stays as it is, and so does whoever lives in one: a file may be
 * of one building only, and residents are also taken in one by one. Owners are exactly those of the file.
 */
export function planRegister(rows: readonly RegisterRow[], state: RegisterState, means: Means): RegisterPlan {
  const people = new Map([...recognise(figuresOf(rows), state, means.digestOf)].map(([key, one]) => [key, planPerson(one, means)]));
  const homeRows = rows.filter(isHomeRow);
  const buildings = planBuildings(homeRows, state, means);
  const planned = homeRows.map((row) => planRow(row, state, people, buildings, means));
  const spaces = rows.filter((row) => !isHomeRow(row)).map((row) => planRow(row, parkingOf(state), people, buildings, means));
  return {
    buildings: [...buildings].filter(([name]) => !state.buildings.has(name)).map(([name, buildingId]) => ({ buildingId, name })),
    homes: writtenOf(planned),
    persons: [...people.values()].flatMap(({ person, isWritten }) => (isWritten ? [person] : [])),
    ...tiesIn(planned),
    residencesBegun: planned.flatMap((one) => one.residencesBegun),
    parking: { units: writtenOf(spaces), ...tiesIn(spaces) },
    changes: changesOf(planned, spaces, state, movesOf([...planned, ...spaces], namesOf(people.values(), state))),
    faults: kindFaults(rows, state),
  };
}

/** The same questions are asked of a 车位: who owned it, and since when. */
const parkingOf = (state: RegisterState): RegisterState => ({
  ...state,
  homes: state.parking.units,
  owners: state.parking.owners,
  residents: new Map(),
});

const writtenOf = (steps: readonly RowStep[]) => steps.flatMap(({ home, isWritten }) => (isWritten ? [home] : []));
const tiesIn = (steps: readonly RowStep[]) => ({
  ownershipsBegun: steps.flatMap((one) => one.ownershipsBegun),
  ownershipIdsEnded: steps.flatMap((one) => one.ownershipIdsEnded),
  ownersMoved: steps.flatMap((one) => ownersMovedIn(one)),
});

function changesOf(
  planned: readonly RowStep[],
  spaces: readonly RowStep[],
  state: RegisterState,
  moves: readonly RegisterMove[],
): RegisterChanges {
  const ownedBy = new Set([...state.owners.values()].flat().map((one) => one.personId));
  const begun = planned.flatMap((one) => one.ownershipsBegun);
  const [homes, parking] = [countsOf(planned), countsOf(spaces)];
  return {
    homesNew: homes.new,
    homesChanged: homes.changed,
    homesUnchanged: homes.unchanged,
    ownersNew: new Set(begun.map((one) => one.personId).filter((personId) => !ownedBy.has(personId))).size,
    moves: moves.slice(0, REGISTER_LIMITS.movesShown),
    movesCount: moves.length,
    parking: { ...parking, areaCm2: spaces.reduce((sum, { home }) => sum + home.areaCm2, 0) },
  };
}

const countsOf = (steps: readonly RowStep[]) => ({
  new: steps.filter(({ home }) => home.before === null).length,
  changed: steps.filter(({ home, isChanged }) => home.before !== null && isChanged).length,
  unchanged: steps.filter(({ home, isChanged }) => home.before !== null && !isChanged).length,
});

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
  const parking = row.parking ?? null;
  const home = {
    homeId,
    parking,
    buildingId: buildings.get(buildingName) ?? '',
    before,
    buildingName,
    unitName,
    roomName,
    areaCm2,
    delivered,
  };
  const stepsOf = (keys: readonly string[]) => keys.flatMap((key) => people.get(key) ?? []);
  const owners = stepsOf(row.owners.map(figureKeyOfOwner));
  const residents = stepsOf(row.residents.map((one) => figureKeyOfResident(row, one)));
  const ties = planTies(homeId, owners.map(personIdOf), residents.map(personIdOf), state);
  const isWritten = before === null || before.areaCm2 !== areaCm2 || before.delivered !== delivered || before.parking !== parking;
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
