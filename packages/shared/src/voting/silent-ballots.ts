import type { Choice } from './rule-pack';

type Weight = Readonly<{ heads: number; areaCm2: number }>;

/** Somebody to whom the ballot was delivered and from whom none came back; a spoilt one came back. */
export function isSilentVoter({ voter, delivered }: Readonly<{ voter: string; delivered?: boolean }>, returned: ReadonlySet<string>): boolean {
  return delivered === true && !returned.has(voter);
}

/**
 * The choice that silent ballots join under 随多数: the one that leads among what came back, by heads and, where area counts, by area. None
 * on a tie, where the axes disagree, and where those who abstain lead: then there is no opinion of a majority to join.
 */
export function leaderOf(choices: Readonly<Record<Choice, Weight>>, byArea: boolean): Choice | null {
  const byHeads = firstOf(choices, 'heads');
  const leader = byArea && byHeads !== firstOf(choices, 'areaCm2') ? null : byHeads;
  return leader === 'abstain' ? null : leader;
}

function firstOf(choices: Readonly<Record<Choice, Weight>>, axis: keyof Weight): Choice | null {
  const most = Math.max(...Object.values(choices).map((weight) => weight[axis]));
  const first = (Object.keys(choices) as Choice[]).filter((choice) => choices[choice][axis] === most);
  return first.length === 1 ? first[0] ?? null : null;
}
