import { countPoll, type CountResult } from '../count';
import type { Criterion } from '../tally';
import type { Sha256 } from '../sha256';
import { ballotsRoot, rollHash, votedRoot } from './evidence';
import { countSlate, type SlateLine, type SlateResult } from '../slate-count';
import { differencesOf } from './published';
import { readRecountFile, type Countable } from './read-recount-file';
import { RecountFault, type RecountCriterion, type RecountFile, type RecountLine, type RecountResult, type RecountSlate } from './recount-file';

/** `published` only where the file says what was published: the fields that differ, none when everything agrees. */
export type RecountOutput = RecountResult & Readonly<{ published?: Readonly<{ agrees: boolean; differs: readonly string[] }> }>;

const lineOf = ({ name, part, whole, share, inclusive, met, short }: Criterion): RecountCriterion => ({ name, part, whole, share, inclusive, met, short });

/** A count in the words of the public format. */
export const recountResultOf = ({ valid, passed, criteria, flags }: Pick<CountResult, 'valid' | 'passed' | 'criteria' | 'flags'>): RecountResult => ({
  valid, passed, criteria: criteria.map(lineOf), flags,
});

const slateLineOf = ({ option, valid, passed, criteria, flags }: SlateLine): RecountLine => ({ option, valid, passed, criteria: criteria.map(lineOf), flags });
export const recountSlateOf = ({ lines, outcome }: SlateResult): RecountSlate => ({ lines: lines.map(slateLineOf), outcome });

/** `seed`: equals among projects are drawn from the root of the ballots, which nobody knew before they were counted. */
function counted({ pack, roll, ballots, slate, readings }: Countable, lot: Readonly<{ seed: () => string; sha256: Sha256 }>): RecountResult {
  try {
    if (slate === null) return recountResultOf(countPoll(pack, roll, ballots, readings));
    const count = countSlate(pack, slate.put, roll, slate.ballots, { seed: lot.seed(), sha256: lot.sha256 }, readings);
    return { ...recountResultOf(count.overall), slate: recountSlateOf(count.slate) };
  } catch (reason) {
    if (reason instanceof RangeError) throw new RecountFault('roll', '数字太大，加起来不准了');
    throw reason;
  }
}

/**
 * Counts a row-level pack again, from nothing but what is in it. Pure. @param value the parsed JSON
 * @throws RecountFault naming the field that cannot be counted
 */
export function recount(value: unknown, sha256: Sha256): RecountOutput {
  const file = readRecountFile(value);
  // Whatever the reader of the file leaves alone still belongs to the evidence.
  const { roll, ballots, voted } = value as RecountFile;
  const result = counted(file, { seed: () => ballotsRoot(ballots, sha256), sha256 });
  if (!file.published) return result;
  const hashes = {
    rollSha256: () => rollHash(roll, sha256),
    ballotsRoot: () => ballotsRoot(ballots, sha256),
    votedRoot: () => (voted === undefined ? null : votedRoot(voted, sha256)),
  };
  const differs = differencesOf(file.published, result, hashes);
  return { ...result, published: { agrees: differs.length === 0, differs } };
}
