import type { PartOnRoll } from './owners-roll';
import type { Figures } from './tally';

/** A voter as the frozen roll, or the register made into a roll, has them. */
export type ComparedEntry = Readonly<{ key: string; alias: string; heads: number; areaCm2: number; homes: readonly PartOnRoll[]; parking?: readonly PartOnRoll[] }>;

/** `missing`: the register has them, the roll has not; `renamed`: the same voter and area, other rooms. */
export type DifferenceKind = 'missing' | 'wrongly_listed' | 'wrong_area' | 'renamed';
export type RollDifference = Figures & Readonly<{ kind: DifferenceKind; key: string; alias: string; rightAreaCm2: number }>;

export const DIFFERENCE_WORDS: Readonly<Record<DifferenceKind, string>> = {
  missing: '名册上漏了',
  wrongly_listed: '名册上不该有',
  wrong_area: '面积不对',
  renamed: '房号不对',
};

/** 「名册上漏了 1 票、面积不对 2 票」 */
export const differenceWords = (counts: Readonly<Record<DifferenceKind, number>>): string =>
  (Object.keys(DIFFERENCE_WORDS) as DifferenceKind[]).filter((kind) => counts[kind] > 0).map((kind) => `${DIFFERENCE_WORDS[kind]} ${counts[kind]} 票`).join('、');

const roomsOf = ({ alias, homes, parking = [] }: ComparedEntry) => [alias, ...[...homes, ...parking].map(({ label, areaCm2 }) => `${label}=${areaCm2}`)].join('\t');

/** What a roll says otherwise than the register: in the order of the roll, who is missing last. */
export function rollDifferences(roll: readonly ComparedEntry[], register: readonly ComparedEntry[]): readonly RollDifference[] {
  const right = new Map(register.map((entry) => [entry.key, entry]));
  const listed = new Set(roll.map(({ key }) => key));
  const onRoll = roll.flatMap((entry): RollDifference[] => {
    const other = right.get(entry.key);
    if (!other) return [differenceOf('wrongly_listed', entry, 0)];
    if (other.areaCm2 !== entry.areaCm2) return [differenceOf('wrong_area', entry, other.areaCm2)];
    return roomsOf(other) === roomsOf(entry) ? [] : [differenceOf('renamed', entry, entry.areaCm2)];
  });
  return [...onRoll, ...register.filter(({ key }) => !listed.has(key)).map((entry) => differenceOf('missing', entry, entry.areaCm2))];
}

const differenceOf = (kind: DifferenceKind, { key, alias, heads, areaCm2 }: ComparedEntry, rightAreaCm2: number): RollDifference => ({ kind, key, alias, heads, areaCm2, rightAreaCm2 });
