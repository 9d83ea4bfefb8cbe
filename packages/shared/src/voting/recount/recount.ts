import { countPoll, type CountResult } from '../count';
import type { Criterion } from '../tally';
import { ballotsRoot, rollHash, type Sha256 } from './evidence';
import { differencesOf } from './published';
import { readRecountFile, type Countable } from './read-recount-file';
import { RecountFault, type RecountCriterion, type RecountFile, type RecountResult } from './recount-file';

/** `published` only where the file says what was published: the fields that differ, none when everything agrees. */
export type RecountOutput = RecountResult & Readonly<{ published?: Readonly<{ agrees: boolean; differs: readonly string[] }> }>;

const lineOf = ({ name, part, whole, share, inclusive, met, short }: Criterion): RecountCriterion => ({ name, part, whole, share, inclusive, met, short });

/** A count in the words of the public format. */
export const recountResultOf = ({ valid, passed, criteria, flags }: Pick<CountResult, 'valid' | 'passed' | 'criteria' | 'flags'>): RecountResult => ({
  valid, passed, criteria: criteria.map(lineOf), flags,
});

function counted({ pack, roll, ballots, readings }: Countable): RecountResult {
  try {
    return recountResultOf(countPoll(pack, roll, ballots, readings));
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
  const result = counted(file);
  if (!file.published) return result;
  // Whatever the reader of the file leaves alone still belongs to the evidence.
  const { roll, ballots } = value as RecountFile;
  const hashes = { rollSha256: () => rollHash(roll, sha256), ballotsRoot: () => ballotsRoot(ballots, sha256) };
  const differs = differencesOf(file.published, result, hashes);
  return { ...result, published: { agrees: differs.length === 0, differs } };
}
