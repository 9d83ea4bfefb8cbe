import type { RecountFile } from '../voting/recount/recount-file';
import type { SlateChoices } from '../voting/slate';
import type { CountedChoice } from '../voting/tally';
import type { ProofStep } from '../voting/recount/evidence';

/** The reader's own row of a recount pack. `sealed` is the text whose SHA-256 is its seal; nobody else is shown it. */
export type MyRecountRow = Readonly<{
  voter: string; alias: string; sealed: string;
  choice: CountedChoice | null;
  /** In place of `choice` where several things were put. */
  choices: SlateChoices | null;
  /** From the ballot up to the published root; null without a ballot. Of a secret vote, from having taken part up to `votedRoot`: `choice` is null. */
  proof: readonly ProofStep[] | null;
}>;
/** Everything a result follows from, and beside it what only the reader is shown. Only `file` may be given to somebody else. */
export type RecountPack = Readonly<{ file: RecountFile; mine: readonly MyRecountRow[] }>;
