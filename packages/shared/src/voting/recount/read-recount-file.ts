import { RULE_PACK_VERSIONS } from '../packs';
import { DEFAULT_READINGS, SILENT_READINGS, VOID_READINGS, type Readings } from '../readings';
import { countsTheRoom, weighsArea, type RulePack } from '../rule-pack';
import type { CountedBallot, RollEntry } from '../tally';
import { COUNTED_CHOICES, RecountFault, type PublishedResult } from './recount-file';

/** A file that can be counted. */
export type Countable = Readonly<{
  pack: RulePack; readings: Readings; roll: readonly RollEntry[]; ballots: readonly CountedBallot[]; published: PublishedResult | null;
}>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function fieldsOf(value: unknown, field: string): Fields {
  if (!isFields(value)) throw new RecountFault(field, '应当是一个对象 {…}');
  return value;
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecountFault(field, value === undefined ? '没有这一项' : '应当是一个列表 […]');
  return value as readonly unknown[];
}

function nameOf(value: unknown, field: string): string {
  if (!isName(value)) throw new RecountFault(field, value === undefined ? '没有这一项' : '应当是一个编号（文字）');
  return value;
}

function packOf({ rulePack, inForceFrom }: Fields): RulePack {
  const id = nameOf(rulePack, 'rulePack');
  const versions = RULE_PACK_VERSIONS.filter((pack) => pack.id === id);
  if (versions.length === 0) throw new RecountFault('rulePack', `没有这个规则包：${id}`);
  const pack = inForceFrom === undefined ? versions[0] : versions.find((one) => one.inForceFrom === inForceFrom);
  if (!pack) throw new RecountFault('inForceFrom', `${id} 没有从这一天起施行的规则`);
  return pack;
}

function oneOf<T extends string>(value: unknown, known: Readonly<Record<T, string>>, usual: T, field: string): T {
  if (value === undefined) return usual;
  const found = (Object.keys(known) as T[]).find((one) => one === value);
  if (found === undefined) throw new RecountFault(field, `只能是 ${Object.keys(known).join('、')} 中的一个`);
  return found;
}

function readingsOf({ rules }: Fields): Readings {
  const { silentBallots, voidBallots } = fieldsOf(rules ?? {}, 'rules');
  return {
    silentBallots: oneOf(silentBallots, SILENT_READINGS, DEFAULT_READINGS.silentBallots, 'rules.silentBallots'),
    voidBallots: oneOf(voidBallots, VOID_READINGS, DEFAULT_READINGS.voidBallots, 'rules.voidBallots'),
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
  const { voter, heads = 1, areaCm2, delivered = false } = fieldsOf(value, field);
  if (!isCount(heads)) throw new RecountFault(`${field}.heads`, '人数应当是不小于 0 的整数');
  if (typeof delivered !== 'boolean') throw new RecountFault(`${field}.delivered`, '只能是 true 或者 false');
  const entry = { voter: nameOf(voter, `${field}.voter`), heads, delivered };
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

function choiceOf(value: unknown, field: string): CountedBallot['choice'] {
  const choice = COUNTED_CHOICES.find((one) => one === value);
  if (!choice) throw new RecountFault(field, `只能是 ${COUNTED_CHOICES.join('、')} 中的一个`);
  return choice;
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
  const named = lines.findIndex(({ voter }) => voter !== undefined);
  if (named >= 0) throw new RecountFault(`ballots[${named}].voter`, '不记名的票上不能写是谁投的');
  return names;
}

function ballotsOf(file: Fields, pack: RulePack, roll: ReadonlyMap<string, RollEntry>, present: ReadonlySet<string> | null): CountedBallot[] {
  const list = listOf(file.ballots, 'ballots');
  const field = (i: number) => (file.voted === undefined ? `ballots[${i}].voter` : `voted[${i}]`);
  const seen = new Set<string>();
  return votersOf(file, pack, roll).map((voter, i) => {
    if (!roll.has(voter)) throw new RecountFault(field(i), `${voter} 不在名册上`);
    if (seen.has(voter)) throw new RecountFault(field(i), `${voter} 投了两次`);
    if (countsTheRoom(pack) && !present?.has(voter)) throw new RecountFault(field(i), `${voter} 没有到会`);
    seen.add(voter);
    return { voter, choice: choiceOf((list[i] as Fields).choice, `ballots[${i}].choice`) };
  });
}

/** What a parsed file says, checked. @throws RecountFault naming the field that cannot be counted */
export function readRecountFile(value: unknown): Countable {
  const file = fieldsOf(value, 'file');
  const pack = packOf(file);
  const readings = readingsOf(file);
  const roll = rollOf(file, pack);
  const present = presentOf(file, pack, roll);
  const ballots = ballotsOf(file, pack, roll, present);
  const published = file.published === undefined ? null : (fieldsOf(file.published, 'published') as PublishedResult);
  return { pack, readings, roll: [...roll.values()].map((entry) => ({ ...entry, present: present?.has(entry.voter) ?? false })), ballots, published };
}
