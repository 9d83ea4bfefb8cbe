import type { Choice } from '../rule-pack';
import { contentOf, type BallotContent, type Slate } from '../slate';

const SIGNS = { approve: '1', reject: '2', abstain: '3' } as const satisfies Record<Choice, string>;
/** A line that was not filled in. */
const BLANK = '0';
const SAYS = new Map<string, Choice>((Object.keys(SIGNS) as Choice[]).map((choice) => [SIGNS[choice], choice]));

/** One sign for each question: every code of a poll is as long as every other, on the way and where it is stored. */
export const codeLengthOf = (slate: Slate | null): number => slate?.options.length ?? 1;

/** What a ballot says, without a word whose length could tell it. @throws RangeError for a spoilt one, which only paper can be */
export function codeOf(slate: Slate | null, { choice, choices }: BallotContent): string {
  if (choice === 'void') throw new RangeError(`no code for ${choice}`);
  if (choice !== null) return SIGNS[choice];
  const signOn = (option: string) => {
    const said = choices[option];
    return said === undefined ? BLANK : SIGNS[said];
  };
  return (slate?.options ?? []).map(({ option }) => signOn(option)).join('');
}

/** The other way round; null for what nobody could have chosen in this poll. */
export function contentOfCode(slate: Slate | null, code: unknown): BallotContent | null {
  if (typeof code !== 'string' || code.length !== codeLengthOf(slate)) return null;
  const signs = [...code];
  if (slate === null) return contentOf(null, { choice: SAYS.get(code) });
  if (signs.some((sign) => sign !== BLANK && !SAYS.has(sign))) return null;
  const lines = slate.options.flatMap(({ option }, i) => {
    const choice = SAYS.get(signs[i] ?? BLANK);
    return choice === undefined ? [] : [[option, choice] as const];
  });
  return contentOf(slate, { choices: Object.fromEntries(lines) });
}

/**
 * The codes of a poll taken line from line: each line sorted by itself. Every line counts as it did, and no row is anybody's ballot any
 * more, so that nobody can be told to mark a pattern and be found by it. The same totals give the same rows: nothing is left to chance,
 * and so nothing to whoever closes the poll.
 */
export function linesApart(codes: readonly string[]): readonly string[] {
  const width = codes[0]?.length ?? 0;
  if (codes.some((code) => code.length !== width)) throw new RangeError('codes of one poll are equally long');
  const columns = Array.from({ length: width }, (_, at) => codes.map((code) => code.charAt(at)).sort());
  return codes.map((_, row) => columns.map((column) => column[row] ?? BLANK).join(''));
}
