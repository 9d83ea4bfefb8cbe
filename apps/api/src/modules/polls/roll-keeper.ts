import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { ownersRollOf, parkingReading, type ComparedEntry, type OwnersEntry, type PartOnRoll } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { found } from '../../platform/http';
import { registeredHomes, registeredParking } from '../people';
import { storedRoll, type StoredLine } from './poll-rows';
import type { PollEntity } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RollMemberEntity } from './roll-member.entity';

const CHUNK = 500;
const MEMBERS = 'SELECT e.voterKey, m.personId FROM roll_entry e JOIN roll_member m ON m.rollEntryId = e.rollEntryId WHERE e.pollId = ?';
type MemberRow = Readonly<{ voterKey: string; personId: string }>;
const TOLD_MAX = 50;
const OVERWRITTEN = ['position', 'alias', 'capacity', 'heads', 'areaCm2', 'buildingName', 'homes', 'parking', 'parkingCm2'] as const;
const WRITTEN = ['rollEntryId', 'pollId', 'voterKey', ...OVERWRITTEN, 'present'] as const;
// Spelt out: a roll of a hundred thousand is written without making an entity of every row.
const WRITE_ENTRIES = `
  INSERT INTO roll_entry (${WRITTEN.join(', ')}) VALUES ?
  ON DUPLICATE KEY UPDATE ${OVERWRITTEN.map((column) => `${column} = VALUES(${column})`).join(', ')}`;
const WRITE_MEMBERS = 'INSERT INTO roll_member (rollEntryId, pollId, personId, capacity) VALUES ?';
const CAPACITY_WORDS: Readonly<Record<OwnersEntry['capacity'], string>> = { owner: '业主', co_owner: '共有业主', developer: '建设单位' };

/** Of whom a roll is made, and what the estate's rules of that poll count. */
export type RollBasis = Pick<PollEntity, 'scope' | 'rules'>;
export type RollSize = Readonly<{ rollSize: number; rollAreaCm2: number }>;
/** By what they are called on the roll; at most so many of each kind are named, all are counted. */
export type RollChanges = Readonly<Record<'added' | 'removed' | 'changed', Readonly<{ count: number; aliases: readonly string[] }>>>;

/** Makes the roll of owners out of the register of a day, and makes it anew while it lies open. */
@Injectable()
export class RollKeeper {
  constructor(private readonly clock: Clock) {}

  async build(em: EntityManager, { scope, rules }: RollBasis, day: string): Promise<readonly OwnersEntry[]> {
    const { estateId, buildingIds } = found(scope);
    const counts = parkingReading(rules ?? {});
    const within = { estateId, buildingIds, day };
    return ownersRollOf(await registeredHomes(em, within), counts === 'no' ? [] : await registeredParking(em, within), counts);
  }

  /** Writes the roll of a poll that is not announced yet. Who stays on it keeps their entry. */
  async write(em: EntityManager, pollId: string, built: readonly OwnersEntry[]): Promise<RollSize & Readonly<{ changes: RollChanges }>> {
    const before = new Map((await em.findBy(RollEntryEntity, { pollId })).map((entry) => [entry.voterKey, entry]));
    const rows = built.map((entry, index) => this.asRow(pollId, entry, index, before));
    const kept = new Set(rows.map((row) => row.voterKey));
    const gone = [...before.values()].filter((entry) => !kept.has(entry.voterKey));
    await em.delete(RollMemberEntity, { pollId });
    for (const part of parts(gone)) await em.delete(RollEntryEntity, { rollEntryId: In(part.map((entry) => entry.rollEntryId)) });
    for (const part of parts(rows)) await em.query(WRITE_ENTRIES, [part.map(asValues)]);
    for (const part of parts(membersOf(pollId, built, rows))) await em.query(WRITE_MEMBERS, [part]);
    return { ...sizeOf(built), changes: changesOf(before, rows, gone) };
  }

  /** Whether the register says something else today than the roll that was laid open. */
  async isOutdated(em: EntityManager, poll: RollBasis & Pick<PollEntity, 'pollId'>, day: string): Promise<boolean> {
    const { pollId } = poll;
    const built = await this.build(em, poll, day);
    const rows = built.map((entry, index) => this.asRow(pollId, entry, index, new Map()));
    const memberLines = built.flatMap(({ key, memberIds }) => memberIds.map((personId) => memberLine(digestOf(key), personId)));
    return !(await isAll(rows.map(contentOf), storedContents(em, pollId))) || !(await isAll(memberLines, storedMembers(em, pollId)));
  }

  private asRow(pollId: string, entry: OwnersEntry, index: number, before: ReadonlyMap<string, RollEntryEntity>): RollEntryEntity {
    const voterKey = digestOf(entry.key);
    return {
      rollEntryId: before.get(voterKey)?.rollEntryId ?? newId(this.clock.now()),
      pollId,
      voterKey,
      position: index + 1,
      alias: entry.alias,
      capacity: CAPACITY_WORDS[entry.capacity],
      heads: entry.heads,
      areaCm2: entry.areaCm2,
      buildingName: entry.buildingName,
      homes: entry.homes,
      ...parkingOf(entry),
      present: false,
      // A mark is no part of the register: who stays on the roll keeps theirs, and nobody else gets one by this.
      conflictGround: null,
      conflictReason: null,
    };
  }
}

/** The register made into a roll, as it is held against a stored one. */
export const asCompared = ({ key, alias, heads, areaCm2, homes, parking }: OwnersEntry): ComparedEntry => ({
  key: digestOf(key),
  alias,
  heads,
  areaCm2,
  homes,
  parking,
});

/** The key of a set of owners can be longer than a column; nobody needs to read it back. */
const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

const sizeOf = (built: readonly OwnersEntry[]): RollSize => ({
  rollSize: built.reduce((sum, entry) => sum + entry.heads, 0),
  rollAreaCm2: built.reduce((sum, entry) => sum + entry.areaCm2, 0),
});

function membersOf(pollId: string, built: readonly OwnersEntry[], rows: readonly RollEntryEntity[]) {
  return built.flatMap(({ memberIds, capacity }, index) =>
    memberIds.map((personId) => [rows[index]?.rollEntryId ?? '', pollId, personId, capacity]),
  );
}

const asValues = (row: RollEntryEntity) => WRITTEN.map((column) => asValue(row[column]));
const asValue = (value: RollEntryEntity[(typeof WRITTEN)[number]]) => (Array.isArray(value) ? JSON.stringify(value) : value);

const parkingOf = ({ parking }: OwnersEntry) => ({
  parking: parking.length > 0 ? parking : null,
  parkingCm2: parking.reduce((sum, part) => sum + part.areaCm2, 0),
});

const memberLine = (voterKey: string, personId: string) => `${voterKey} ${personId}`;

async function* storedContents(em: EntityManager, pollId: string) {
  for await (const line of storedRoll(em, { pollId })) yield contentOf(line);
}

async function* storedMembers(em: EntityManager, pollId: string) {
  for (const { voterKey, personId } of await em.query<MemberRow[]>(MEMBERS, [pollId])) yield memberLine(voterKey, personId);
}

/** Whether what is stored are these lines, each once. */
async function isAll(lines: readonly string[], stored: AsyncIterable<string>): Promise<boolean> {
  const left = new Set(lines);
  for await (const line of stored) if (!left.delete(line)) return false;
  return left.size === 0;
}

const contentOf = ({
  voterKey,
  alias,
  capacity,
  heads,
  areaCm2,
  homes,
  parking,
}: Omit<StoredLine, 'rollEntryId' | 'present' | 'delivered' | 'conflictGround' | 'parkingCm2'>) =>
  [voterKey, alias, capacity, heads, areaCm2, ...partsOf(homes), 'P', ...partsOf(parking)].join('\t');

const partsOf = (all: readonly PartOnRoll[] | null) => (all ?? []).map(({ label, areaCm2 }) => `${label}=${areaCm2}`);

function changesOf(
  before: ReadonlyMap<string, RollEntryEntity>,
  rows: readonly RollEntryEntity[],
  gone: readonly RollEntryEntity[],
): RollChanges {
  const told = (entries: readonly RollEntryEntity[]) => ({
    count: entries.length,
    aliases: entries.slice(0, TOLD_MAX).map((entry) => entry.alias),
  });
  const same = (row: RollEntryEntity) => {
    const old = before.get(row.voterKey);
    return old === undefined || contentOf(old) === contentOf(row);
  };
  return {
    added: told(rows.filter((row) => !before.has(row.voterKey))),
    removed: told(gone),
    changed: told(rows.filter((row) => !same(row))),
  };
}

function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK);
}
