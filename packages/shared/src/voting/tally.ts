import { countsTheRoom, type Axes, type Base, type Choice, type RulePack } from './rule-pack';
import { meets, shortBy, type Share } from './share';

/** One voter of the roll. `areaCm2` only where the pack weighs area. */
export type RollEntry = Readonly<{ voter: string; heads: number; areaCm2?: number; present?: boolean }>;
export type CountedBallot = Readonly<{ voter: string; choice: Choice }>;

export type CriterionName = 'quorum.heads' | 'quorum.area' | 'approval.heads' | 'approval.area';
/** One requirement with its figures, so that anyone can check it. Heads in people, area in cm². */
export type Criterion = Readonly<{ name: CriterionName; part: number; whole: number; share: string; inclusive: boolean; of: Base; met: boolean; short: number }>;

export type Figures = Readonly<{ heads: number; areaCm2: number }>;
export type TallyResult = Readonly<{
  /** Every quorum met. */
  valid: boolean;
  /** Every criterion met. */
  passed: boolean;
  criteria: readonly Criterion[];
  all: Figures;
  present: Figures;
  participants: Figures;
  choices: Readonly<Record<Choice, Figures>>;
}>;

const NOTHING: Figures = { heads: 0, areaCm2: 0 };
const plus = (sum: Figures, entry: RollEntry): Figures => ({ heads: sum.heads + entry.heads, areaCm2: sum.areaCm2 + (entry.areaCm2 ?? 0) });

export type TallyFault =
  | 'roll.duplicate' | 'roll.not_counted' | 'roll.area_missing'
  | 'ballots.not_on_roll' | 'ballots.duplicate' | 'ballots.not_present';
export class TallyError extends Error {
  constructor(readonly field: TallyFault, readonly voter: string) { super(`${field}: ${voter}`); }
}

type Pack = Pick<RulePack, 'quorum' | 'approval'>;
const isCount = (amount: number) => Number.isSafeInteger(amount) && amount >= 0;

function indexRoll(pack: Pack, roll: readonly RollEntry[]): Map<string, RollEntry> {
  const weighsArea = pack.quorum.area !== undefined || pack.approval.area !== undefined;
  const byVoter = new Map<string, RollEntry>();
  for (const entry of roll) {
    if (byVoter.has(entry.voter)) throw new TallyError('roll.duplicate', entry.voter);
    // Taken for nothing, a home without an area would make everyone else's weigh more.
    if (weighsArea && entry.areaCm2 === undefined) throw new TallyError('roll.area_missing', entry.voter);
    if (!isCount(entry.heads) || !isCount(entry.areaCm2 ?? 0)) throw new TallyError('roll.not_counted', entry.voter);
    byVoter.set(entry.voter, entry);
  }
  return byVoter;
}

function criterion(name: CriterionName, part: number, whole: number, share: Share, of: Base): Criterion {
  return {
    name, part, whole, of, share: `${share.numerator}/${share.denominator}`, inclusive: share.inclusive,
    met: meets(part, whole, share), short: shortBy(part, whole, share),
  };
}

function judge(kind: 'quorum' | 'approval', axes: Axes, part: Figures, bases: Record<Base, Figures>): Criterion[] {
  const found: Criterion[] = [];
  if (axes.heads) found.push(criterion(`${kind}.heads`, part.heads, bases[axes.heads.of].heads, axes.heads.share, axes.heads.of));
  if (axes.area) found.push(criterion(`${kind}.area`, part.areaCm2, bases[axes.area.of].areaCm2, axes.area.share, axes.area.of));
  return found;
}

/**
 * Counts the ballots of one poll under its pack. Pure; order does not matter.
 * @throws TallyError when the roll or the ballots name a voter twice, when a ballot is not on the roll or, where the room is the base,
 *   comes from outside it, or when a figure of the roll is missing or no whole number
 */
export function tally(pack: Pack, roll: readonly RollEntry[], ballots: readonly CountedBallot[]): TallyResult {
  const byVoter = indexRoll(pack, roll);
  // Where the room is the base, a vote from outside it would count in the part and not in the whole.
  const roomOnly = countsTheRoom(pack);
  const choices: Record<Choice, Figures> = { approve: NOTHING, reject: NOTHING, abstain: NOTHING };
  const seen = new Set<string>();
  let participants = NOTHING;
  for (const { voter, choice } of ballots) {
    const entry = byVoter.get(voter);
    if (!entry) throw new TallyError('ballots.not_on_roll', voter);
    if (seen.has(voter)) throw new TallyError('ballots.duplicate', voter);
    if (roomOnly && !entry.present) throw new TallyError('ballots.not_present', voter);
    seen.add(voter);
    participants = plus(participants, entry);
    choices[choice] = plus(choices[choice], entry);
  }
  const all = roll.reduce(plus, NOTHING);
  const present = roll.filter((entry) => entry.present).reduce(plus, NOTHING);
  const bases = { all, present, participants };
  const quorum = judge('quorum', pack.quorum, participants, bases);
  const approval = judge('approval', pack.approval, choices.approve, bases);
  const valid = quorum.every((one) => one.met);
  return { valid, passed: valid && approval.every((one) => one.met), criteria: [...quorum, ...approval], all, present, participants, choices };
}

/** How far the quorum has come, from turnout alone: nothing of how anyone voted goes in or comes out. */
export function quorumSoFar({ quorum }: Pick<RulePack, 'quorum'>, all: Figures, participants: Figures): readonly Criterion[] {
  return judge('quorum', quorum, participants, { all, participants, present: NOTHING });
}
