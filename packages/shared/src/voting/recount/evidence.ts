import type { Sha256 } from '../sha256';
import type { RecountBallotLine, RecountRollLine } from './recount-file';

const byCodeUnit = (one: string, other: string) => (one < other ? -1 : Number(one > other));
/** JSON, so that no name can look like the end of its line. A long roll is written down as it is read, and never held as lines. */
export const rollLineText = ({ voter, heads = 1, areaCm2, seal }: RecountRollLine) => JSON.stringify([voter, heads, areaCm2 ?? null, seal ?? null]);
export const ballotLineText = ({ voter, choice, choices, channel }: RecountBallotLine) => JSON.stringify([voter ?? null, choices ? linesOf(choices) : choice, channel ?? null]);
/** In the order of the letters, whatever order they were written down in. */
const linesOf = (choices: NonNullable<RecountBallotLine['choices']>) => Object.entries(choices).sort(([one], [other]) => byCodeUnit(one, other));

/** The hash of a roll: its lines in the order of their code units, so that the order of rows says nothing. */
export const rollHash = (roll: readonly RecountRollLine[], sha256: Sha256): string => rollHashOfTexts(roll.map(rollLineText), sha256);

/** Of `rollLineText`s, in whatever order they come. */
export const rollHashOfTexts = (texts: readonly string[], sha256: Sha256): string => sha256([...texts].sort(byCodeUnit).join('\n'));

const LEAF = 'leaf';
const NODE = 'node';
const NO_BALLOTS = 'no ballots';
const leavesOf = (texts: readonly string[], sha256: Sha256) => [...texts].sort(byCodeUnit).map((line) => sha256(`${LEAF}\n${line}`));

function levelAbove(level: readonly string[], sha256: Sha256): string[] {
  const above: string[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left = '', right] = [level[i], level[i + 1]];
    // One without a neighbour goes up as it is: doubled, two different lists of ballots would have one root.
    above.push(right === undefined ? left : sha256(`${NODE}\n${left}\n${right}`));
  }
  return above;
}

/**
 * The Merkle root of the ballots as they came back. Leaves and nodes are hashed apart, so that no ballot can pass for a branch. One short
 * text holds every ballot: printed on the 公示 sheet, it cannot be changed without everybody seeing it.
 */
export const ballotsRoot = (ballots: readonly RecountBallotLine[], sha256: Sha256): string => ballotsRootOfTexts(ballots.map(ballotLineText), sha256);

/** Of `ballotLineText`s, in whatever order they come. */
export function ballotsRootOfTexts(texts: readonly string[], sha256: Sha256): string {
  if (texts.length === 0) return sha256(NO_BALLOTS);
  let level = leavesOf(texts, sha256);
  while (level.length > 1) level = levelAbove(level, sha256);
  return level[0] ?? '';
}

/** One step from a ballot up to the root: the hash beside it, and on which side that stands. */
export type ProofStep = Readonly<{ beside: string; side: 'left' | 'right' }>;

/** How a voter holds their own ballot against the root, without seeing anybody else's; null when it is not among them. */
export const proofOf = (ballot: RecountBallotLine, ballots: readonly RecountBallotLine[], sha256: Sha256): readonly ProofStep[] | null =>
  proofOfText(ballotLineText(ballot), ballots.map(ballotLineText), sha256);

function proofOfText(text: string, texts: readonly string[], sha256: Sha256): readonly ProofStep[] | null {
  const steps: ProofStep[] = [];
  let level = leavesOf(texts, sha256);
  let at = level.indexOf(sha256(`${LEAF}\n${text}`));
  if (at < 0) return null;
  for (; level.length > 1; level = levelAbove(level, sha256), at = Math.floor(at / 2)) {
    const isRight = at % 2 === 1;
    const beside = level[isRight ? at - 1 : at + 1];
    if (beside !== undefined) steps.push({ beside, side: isRight ? 'left' : 'right' });
  }
  return steps;
}

/** Where a ballot and its steps lead; the root, when nothing was changed. */
export const rootBy = (ballot: RecountBallotLine, steps: readonly ProofStep[], sha256: Sha256): string => rootByText(ballotLineText(ballot), steps, sha256);

function rootByText(text: string, steps: readonly ProofStep[], sha256: Sha256): string {
  return steps.reduce(
    (hash, { beside, side }) => sha256(side === 'left' ? `${NODE}\n${beside}\n${hash}` : `${NODE}\n${hash}\n${beside}`),
    sha256(`${LEAF}\n${text}`),
  );
}

/** Of a secret poll, that somebody took part: never with what they chose. */
const votedLineText = (voter: string) => JSON.stringify([voter]);
/** The root of who took part in a secret poll, beside that of what was chosen. */
export const votedRoot = (voted: readonly string[], sha256: Sha256): string => ballotsRootOfTexts(voted.map(votedLineText), sha256);
/** As `proofOf`, of having taken part. */
export const votedProofOf = (voter: string, voted: readonly string[], sha256: Sha256): readonly ProofStep[] | null =>
  proofOfText(votedLineText(voter), voted.map(votedLineText), sha256);
export const votedRootBy = (voter: string, steps: readonly ProofStep[], sha256: Sha256): string => rootByText(votedLineText(voter), steps, sha256);
