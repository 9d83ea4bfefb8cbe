import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { ownersRollOf, type ComparedEntry, type OwnersEntry } from '@silin/shared';
import { Clock } from '../../platform/clock';
import { newId } from '../../platform/database';
import { registeredHomes } from '../people';
import type { PollScope } from './poll.entity';
import { RollEntryEntity } from './roll-entry.entity';
import { RollMemberEntity } from './roll-member.entity';

const CHUNK = 500;
const TOLD_MAX = 50;
const OVERWRITTEN = ['position', 'alias', 'capacity', 'heads', 'areaCm2', 'buildingName', 'homes'];
const CAPACITY_WORDS: Readonly<Record<OwnersEntry['capacity'], string>> = { owner: '业主', co_owner: '共有业主', developer: '建设单位' };

export type RollSize = Readonly<{ rollSize: number; rollAreaCm2: number }>;
/** By what they are called on the roll; at most so many of each kind are named, all are counted. */
export type RollChanges = Readonly<Record<'added' | 'removed' | 'changed', Readonly<{ count: number; aliases: readonly string[] }>>>;

/** Makes the roll of owners out of the register of a day, and makes it anew while it lies open. */
@Injectable()
export class RollKeeper {
  constructor(private readonly clock: Clock) {}

  async build(em: EntityManager, { estateId, buildingIds }: PollScope, day: string): Promise<readonly OwnersEntry[]> {
    return ownersRollOf(await registeredHomes(em, { estateId, buildingIds, day }));
  }

  /** Writes the roll of a poll that is not announced yet. Who stays on it keeps their entry. */
  async write(em: EntityManager, pollId: string, built: readonly OwnersEntry[]): Promise<RollSize & Readonly<{ changes: RollChanges }>> {
    const before = new Map((await em.findBy(RollEntryEntity, { pollId })).map((entry) => [entry.voterKey, entry]));
    const rows = built.map((entry, index) => this.asRow(pollId, entry, index, before));
    const kept = new Set(rows.map((row) => row.voterKey));
    const gone = [...before.values()].filter((entry) => !kept.has(entry.voterKey));
    await em.delete(RollMemberEntity, { pollId });
    for (const part of parts(gone)) await em.delete(RollEntryEntity, { rollEntryId: In(part.map((entry) => entry.rollEntryId)) });
    for (const part of parts(rows)) {
      await em.createQueryBuilder().insert().into(RollEntryEntity).values(part).orUpdate(OVERWRITTEN).updateEntity(false).execute();
    }
    for (const part of parts(membersOf(pollId, built, rows))) await em.insert(RollMemberEntity, part);
    return { ...sizeOf(built), changes: changesOf(before, rows, gone) };
  }

  /** Whether the register says something else today than the roll that was laid open. */
  async isOutdated(em: EntityManager, pollId: string, scope: PollScope, day: string): Promise<boolean> {
    const stored = await em.findBy(RollEntryEntity, { pollId });
    const members = await em.findBy(RollMemberEntity, { pollId });
    const built = await this.build(em, scope, day);
    const rows = built.map((entry, index) => this.asRow(pollId, entry, index, new Map()));
    const now = [
      ...rows.map(contentOf),
      ...built.flatMap((entry) => entry.memberIds.map((personId) => `${digestOf(entry.key)} ${personId}`)),
    ];
    const keys = new Map(stored.map((entry) => [entry.rollEntryId, entry.voterKey]));
    const then = [...stored.map(contentOf), ...members.map((one) => `${keys.get(one.rollEntryId)} ${one.personId}`)];
    return now.sort().join('\n') !== then.sort().join('\n');
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
      present: false,
    };
  }
}

/** The register made into a roll, as it is held against a stored one. */
export const asCompared = ({ key, alias, heads, areaCm2, homes }: OwnersEntry): ComparedEntry => ({
  key: digestOf(key),
  alias,
  heads,
  areaCm2,
  homes,
});

/** The key of a set of owners can be longer than a column; nobody needs to read it back. */
const digestOf = (key: string) => createHash('sha256').update(key).digest('hex');

const sizeOf = (built: readonly OwnersEntry[]): RollSize => ({
  rollSize: built.reduce((sum, entry) => sum + entry.heads, 0),
  rollAreaCm2: built.reduce((sum, entry) => sum + entry.areaCm2, 0),
});

function membersOf(pollId: string, built: readonly OwnersEntry[], rows: readonly RollEntryEntity[]) {
  return built.flatMap(({ memberIds, capacity }, index) =>
    memberIds.map((personId) => ({ rollEntryId: rows[index]?.rollEntryId ?? '', pollId, personId, capacity })),
  );
}

const contentOf = ({ voterKey, alias, capacity, heads, areaCm2, homes }: RollEntryEntity) =>
  [voterKey, alias, capacity, heads, areaCm2, ...(homes ?? []).map((home) => `${home.label}=${home.areaCm2}`)].join('\t');

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
