import type { OptionsBallot } from '../options';
import { RULE_PACK_VERSIONS } from '../packs';
import { CONFLICT_READINGS, DEFAULT_READINGS, SILENT_READINGS, VOID_READINGS, type Readings } from '../readings';
import { countsTheRoom, weighsArea, type RulePack } from '../rule-pack';
import type { Slate } from '../slate';
import type { CountedBallot, RollEntry } from '../tally';
import { choiceOf, fieldsOf, isCount, listOf, nameOf, oneOf, type Fields } from './read-fields';
import { putOf, slateBallotOf, type Given } from './read-slate';
import { RecountFault, type PublishedResult } from './recount-file';

/** A file that can be counted. */
export type Countable = Readonly<{
  pack: RulePack; readings: Readings; roll: readonly RollEntry[]; published: PublishedResult | null;
  /** Of one question; empty where several things were put. */
  ballots: readonly CountedBallot[];
  /** Several things, and the ballots on them. */
  slate: Readonly<{ put: Slate; ballots: readonly OptionsBallot[] }> | null;
}>;

function packOf({ rulePack, inForceFrom }: Fields): RulePack {
  const id = nameOf(rulePack, 'rulePack');
  const versions = RULE_PACK_VERSIONS.filter((pack) => pack.id === id);
  if (versions.length === 0) throw new RecountFault('rulePack', `没有这个规则包：${id}`);
  const pack = inForceFrom === undefined ? versions[0] : versions.find((one) => one.inForceFrom === inForceFrom);
  if (!pack) throw new RecountFault('inForceFrom', `${id} 没有从这一天起施行的规则`);
  return pack;
}

function readingsOf({ rules }: Fields): Readings {
  const { silentBallots, voidBallots, conflicts } = fieldsOf(rules ?? {}, 'rules');
  return {
    silentBallots: oneOf(silentBallots, SILENT_READINGS, DEFAULT_READINGS.silentBallots, 'rules.silentBallots'),
    voidBallots: oneOf(voidBallots, VOID_READINGS, DEFAULT_READINGS.voidBallots, 'rules.voidBallots'),
    conflicts: oneOf(conflicts, CONFLICT_READINGS, DEFAULT_READINGS.conflicts, 'rules.conflicts'),
  };
}

/** Names in a list, each once and each on the roll. */
function namesOf(value: unknown, field: string, roll: ReadonlyMap<string, unknown>): Set<string> {
  const names = new Set<string>();
  listOf(value, field).forEach((one, i) => {
    const name = nameOf(one, `${field}[${i}]`);
    if (names.has(name)) throw new RecountFault(`${field}[${i}]`, `${name} 出现了两次`);
    if (!roll.has(name)) throw new RecountFault(`${field}[${i}]`, `${name} 不在名册上`);
    names.add(name);
  });
  return names;
}

function rollLineOf(value: unknown, field: string, byArea: boolean): RollEntry {
  const { voter, heads = 1, areaCm2, delivered = false, conflict = false } = fieldsOf(value, field);
  if (!isCount(heads)) throw new RecountFault(`${field}.heads`, '人数应当是不小于 0 的整数');
  if (typeof delivered !== 'boolean') throw new RecountFault(`${field}.delivered`, '只能是 true 或者 false');
  if (typeof conflict !== 'boolean') throw new RecountFault(`${field}.conflict`, '只能是 true 或者 false');
  const entry = { voter: nameOf(voter, `${field}.voter`), heads, delivered, conflict };
  if (!byArea) return entry;
  if (!isCount(areaCm2)) throw new RecountFault(`${field}.areaCm2`, areaCm2 === undefined ? '没有写面积' : '面积应当是不小于 0 的整数，单位平方厘米');
  return { ...entry, areaCm2 };
}

function rollOf({ roll }: Fields, pack: RulePack): Map<string, RollEntry> {
  const byVoter = new Map<string, RollEntry>();
  listOf(roll, 'roll').forEach((line, i) => {
    const entry = rollLineOf(line, `roll[${i}]`, weighsArea(pack));
    if (byVoter.has(entry.voter)) throw new RecountFault(`roll[${i}].voter`, `${entry.voter} 在名册上出现了两次`);
    byVoter.set(entry.voter, entry);
  });
  return byVoter;
}

/** Who was there; null where nobody asks. */
function presentOf({ present }: Fields, pack: RulePack, roll: ReadonlyMap<string, unknown>): ReadonlySet<string> | null {
  if (present === undefined && !countsTheRoom(pack)) return null;
  return namesOf(present, 'present', roll);
}

/**
 * Who handed in the ballots, in the order of the ballots. A secret poll says who voted apart from the ballots; there every voter weighs
 * the same, so whichever ballot is taken for whose the sums are the same.
 */
function votersOf({ voted, ballots }: Fields, pack: RulePack, roll: ReadonlyMap<string, RollEntry>): readonly string[] {
  const lines = listOf(ballots, 'ballots').map((one, i) => fieldsOf(one, `ballots[${i}]`));
  if (voted === undefined) return lines.map(({ voter }, i) => nameOf(voter, `ballots[${i}].voter`));
  const names = [...namesOf(voted, 'voted', roll)];
  if (weighsArea(pack)) throw new RecountFault('voted', '按面积算的表决只能记名');
  if (names.length !== lines.length) throw new RecountFault('voted', `投了票的有 ${names.length} 个，票有 ${lines.length} 张`);
  const uneven = names.find((name) => roll.get(name)?.heads !== 1);
  if (uneven !== undefined) throw new RecountFault('voted', `不记名的票一人只能算 1，${uneven} 不是`);
  const marked = names.find((name) => roll.get(name)?.conflict);
  if (marked !== undefined) throw new RecountFault('voted', `不记名的票分不出是谁的，${marked} 有利害关系，不能投`);
  const named = lines.findIndex(({ voter }) => voter !== undefined);
  if (named >= 0) throw new RecountFault(`ballots[${named}].voter`, '不记名的票上不能写是谁投的');
  return names;
}

/** Every ballot with its voter, who is on the roll, in the room where that matters, and there once. */
function givenOf(file: Fields, pack: RulePack, roll: ReadonlyMap<string, RollEntry>, present: ReadonlySet<string> | null): Given[] {
  const list = listOf(file.ballots, 'ballots');
  const field = (i: number) => (file.voted === undefined ? `ballots[${i}].voter` : `voted[${i}]`);
  const seen = new Set<string>();
  return votersOf(file, pack, roll).map((voter, i) => {
    if (!roll.has(voter)) throw new RecountFault(field(i), `${voter} 不在名册上`);
    if (seen.has(voter)) throw new RecountFault(field(i), `${voter} 投了两次`);
    if (countsTheRoom(pack) && !present?.has(voter)) throw new RecountFault(field(i), `${voter} 没有到会`);
    seen.add(voter);
    return { voter, fields: list[i] as Fields, field: `ballots[${i}]` };
  });
}

const ballotOf = ({ voter, fields, field }: Given): CountedBallot => ({ voter, choice: choiceOf(fields.choice, `${field}.choice`) });

/** What a parsed file says, checked. @throws RecountFault naming the field that cannot be counted */
export function readRecountFile(value: unknown): Countable {
  const file = fieldsOf(value, 'file');
  const pack = packOf(file);
  const readings = readingsOf(file);
  const byVoter = rollOf(file, pack);
  const present = presentOf(file, pack, byVoter);
  const put = putOf(file);
  const given = givenOf(file, pack, byVoter, present);
  const published = file.published === undefined ? null : (fieldsOf(file.published, 'published') as PublishedResult);
  const roll = [...byVoter.values()].map((entry) => ({ ...entry, present: present?.has(entry.voter) ?? false }));
  if (put) return { pack, readings, roll, ballots: [], slate: { put, ballots: given.map((one) => slateBallotOf(one, put.options)) }, published };
  return { pack, readings, roll, ballots: given.map(ballotOf), slate: null, published };
}
