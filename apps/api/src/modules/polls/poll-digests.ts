import { createHash } from 'node:crypto';
import type { BallotEntity } from './ballot.entity';
import type { RollEntryEntity } from './roll-entry.entity';

type RollLine = Pick<RollEntryEntity, 'rollEntryId' | 'alias' | 'capacity' | 'heads' | 'areaCm2' | 'present'> &
  Partial<Pick<RollEntryEntity, 'homes'>>;
type BallotLine = Pick<BallotEntity, 'rollEntryId' | 'choice' | 'channel' | 'receipt'>;

/** One line per row, sorted by code unit, so that the order in which rows were read changes nothing. */
function digestOf(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

/** The frozen roll. Persons are behind their entry's id: the digest is public, the register is not. */
export function rollDigest(roll: readonly RollLine[]): string {
  return digestOf(roll.map(lineOf));
}

/** Homes close the line of an owners' entry; a voter in the room has none. */
function lineOf({ rollEntryId, alias, capacity, heads, areaCm2, present, homes }: RollLine): string {
  const rooms = (homes ?? []).map((home) => `${home.label}=${home.areaCm2}`);
  return [rollEntryId, alias, capacity, heads, areaCm2 ?? '', present ? 1 : 0, ...rooms].join('\t');
}

/** The ballots that were counted. The receipt is in the line, so that a voter's slip can be held against it. */
export function ballotsDigest(ballots: readonly BallotLine[]): string {
  return digestOf(ballots.map((one) => [one.rollEntryId, one.choice, one.channel, one.receipt].join('\t')));
}
