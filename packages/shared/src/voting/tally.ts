import { isSilentVoter, leaderOf } from './silent-ballots';
import { countsTheRoom, weighsArea, type Axes, type Base, type Choice, type RulePack } from './rule-pack';
import { DEFAULT_READINGS, type Readings } from './readings';
import { meets, shortBy, type Share } from './share';

/** One voter of the roll. `areaCm2` only where the pack weighs area. */
export type RollEntry = Readonly<{
  voter: string; heads: number; areaCm2?: number;
  /** Checked in, where the pack counts the room. */
  present?: boolean;
  /** The ballot reached them, where it matters that it never came back. */
  delivered?: boolean;
  /** Marked, while the roll lay open, as having a conflict of interest. */
  conflict?: boolean;
}>;
export type CountedChoice = Choice | 'void';
export type CountedBallot = Readonly<{ voter: string; choice: CountedChoice }>;

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
  /** As counted: silent ballots that join a choice are in it. */
  choices: Readonly<Record<Choice, Figures>>;
  /** Ballots that came back spoilt, however they are read; without those that a conflict leaves out. */
  spoilt: Figures;
  /** Ballots that were delivered and never came back, where the rules read them as taking part; `joined` is what they were added to. */
  silent: Readonly<{ figures: Figures; joined: Choice | null }>;
}>;

const NOTHING: Figures = { heads: 0, areaCm2: 0 };
const plus = (sum: Figures, entry: Readonly<{ heads: number; areaCm2?: number }>): Figures => ({ heads: sum.heads + entry.heads, areaCm2: sum.areaCm2 + (entry.areaCm2 ?? 0) });

export type TallyFault =
  | 'roll.duplicate' | 'roll.not_counted' | 'roll.area_missing'
  | 'ballots.not_on_roll' | 'ballots.duplicate' | 'ballots.not_present' | 'ballots.unknown_option';
export class TallyError extends Error {
  constructor(readonly field: TallyFault, readonly voter: string) { super(`${field}: ${voter}`); }
}

/** What a count needs of its pack. Left out, one takes part by a ballot, and a ballot that never came back says nothing. */
export type CountingPack = Pick<RulePack, 'quorum' | 'approval'> & Partial<Pick<RulePack, 'takesPartBy' | 'silentBallots'>>;
const isCount = (amount: number) => Number.isSafeInteger(amount) && amount >= 0;

function indexRoll(pack: CountingPack, roll: readonly RollEntry[]): Map<string, RollEntry> {
  const weighed = weighsArea(pack);
  const byVoter = new Map<string, RollEntry>();
  for (const entry of roll) {
    if (byVoter.has(entry.voter)) throw new TallyError('roll.duplicate', entry.voter);
    // Taken for nothing, a home without an area would make everyone else's weigh more.
    if (weighed && entry.areaCm2 === undefined) throw new TallyError('roll.area_missing', entry.voter);
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

type Returned = Readonly<{ choices: Record<Choice, Figures>; spoilt: Figures; voters: ReadonlySet<string> }>;

const isLeftOut = ({ conflict }: RollEntry, { conflicts }: Readings) => conflict === true && conflicts === 'excluded';

/** What came back and is read, as it came back. */
function sumUp(pack: CountingPack, byVoter: ReadonlyMap<string, RollEntry>, ballots: readonly CountedBallot[], readings: Readings): Returned {
  // Where the room is the base, a vote from outside it would count in the part and not in the whole.
  const roomOnly = countsTheRoom(pack);
  const sums: Record<CountedChoice, Figures> = { approve: NOTHING, reject: NOTHING, abstain: NOTHING, void: NOTHING };
  const voters = new Set<string>();
  for (const { voter, choice } of ballots) {
    const entry = byVoter.get(voter);
    if (!entry) throw new TallyError('ballots.not_on_roll', voter);
    if (voters.has(voter)) throw new TallyError('ballots.duplicate', voter);
    if (roomOnly && !entry.present) throw new TallyError('ballots.not_present', voter);
    voters.add(voter);
    if (isLeftOut(entry, readings)) continue;
    sums[choice] = plus(sums[choice], entry);
  }
  const { void: spoilt, ...choices } = sums;
  return { choices, spoilt, voters };
}

/** Ballots that never came back, where the pack knows such a rule and the body's own rules use it. */
function silentOf(pack: CountingPack, roll: readonly RollEntry[], { choices, voters }: Returned, readings: Readings): TallyResult['silent'] {
  if (readings.silentBallots !== 'follow_majority' || !pack.silentBallots?.includes('follow_majority')) return { figures: NOTHING, joined: null };
  const figures = roll.filter((entry) => isSilentVoter(entry, voters) && !isLeftOut(entry, readings)).reduce(plus, NOTHING);
  return { figures, joined: leaderOf(choices, weighsArea(pack)) };
}

/**
 * Counts the ballots of one poll under its pack and the readings that the body's own rules chose. Pure; order does not matter.
 * @throws TallyError when the roll or the ballots name a voter twice, when a ballot is not on the roll or, where the room is the base,
 *   comes from outside it, or when a figure of the roll is missing or no whole number
 * @throws RangeError when the figures are too large to be exact
 */
export function tally(pack: CountingPack, roll: readonly RollEntry[], ballots: readonly CountedBallot[], readings: Readings = DEFAULT_READINGS): TallyResult {
  const returned = sumUp(pack, indexRoll(pack, roll), ballots, readings);
  const silent = silentOf(pack, roll, returned, readings);
  const joining = (choice: Choice) => (silent.joined === choice ? plus(returned.choices[choice], silent.figures) : returned.choices[choice]);
  const choices = { approve: joining('approve'), reject: joining('reject'), abstain: joining('abstain') };
  const read = readings.voidBallots === 'participates' ? [returned.spoilt, silent.figures] : [silent.figures];
  const participants = [...Object.values(returned.choices), ...read].reduce(plus, NOTHING);
  const all = roll.reduce(plus, NOTHING);
  const present = roll.filter((entry) => entry.present).reduce(plus, NOTHING);
  const bases = { all, present, participants, members: all };
  const quorum = judge('quorum', pack.quorum, pack.takesPartBy === 'attendance' ? present : participants, bases);
  const approval = judge('approval', pack.approval, choices.approve, bases);
  const valid = quorum.every((one) => one.met);
  const passed = valid && approval.every((one) => one.met);
  return { valid, passed, criteria: [...quorum, ...approval], all, present, participants, choices, spoilt: returned.spoilt, silent };
}

/** How far the quorum has come, from turnout alone: nothing of how anyone voted goes in or comes out. */
export function quorumSoFar({ quorum }: Pick<RulePack, 'quorum'>, all: Figures, participants: Figures): readonly Criterion[] {
  return judge('quorum', quorum, participants, { all, participants, present: NOTHING, members: all });
}
