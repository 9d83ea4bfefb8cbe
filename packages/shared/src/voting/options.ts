import { countPoll, type CountResult } from './count';
import { DEFAULT_READINGS, type Readings } from './readings';
import { weighsArea, type Choice } from './rule-pack';
import { TallyError, type CountedBallot, type CountingPack, type Figures, type RollEntry } from './tally';

/** One ballot on several options: a choice for each line that was filled in, or spoilt as a whole. */
export type OptionsBallot = Readonly<{ voter: string; choices: Readonly<Record<string, Choice>> | 'void' }>;
/** One option, judged by the pack as if it stood alone. */
export type OptionLine = Readonly<{ option: string; result: CountResult }>;

/** Who hands in a ballot takes part in every line of it; a line left blank approves nothing. */
const onLine = (option: string, ballots: readonly OptionsBallot[]): CountedBallot[] =>
  ballots.map(({ voter, choices }) => ({ voter, choice: choices === 'void' ? 'void' : (choices[option] ?? 'abstain') }));

/**
 * Counts a poll in which several options are put at once (one of several bidders, seats of a committee). Every line must meet the
 * criteria of the pack by itself. Lines come in the order of the options.
 * @throws TallyError as `tally` does, and `ballots.unknown_option` for a choice on a line that was not put; RangeError as `tally` does
 */
export function countOptions(pack: CountingPack, roll: readonly RollEntry[], options: readonly string[], ballots: readonly OptionsBallot[], readings: Readings = DEFAULT_READINGS): readonly OptionLine[] {
  const stray = ballots.find(({ choices }) => choices !== 'void' && Object.keys(choices).some((option) => !options.includes(option)));
  if (stray) throw new TallyError('ballots.unknown_option', stray.voter);
  return options.map((option) => ({ option, result: countPoll(pack, roll, onLine(option, ballots), readings) }));
}

export type Seating = Readonly<{
  /** Who is in, the most approved first; equals in the order they were put. */
  elected: readonly string[];
  /** Who is level for seats that are left: these few are voted on again. */
  runOff: Readonly<{ options: readonly string[]; seats: number }> | null;
  /** Seats for which too few meet the criteria. They stay empty; nobody is taken who did not. */
  vacancies: number;
}>;

/** Ahead on one axis and behind on none; an axis that is not weighed does not count. */
function beats(one: Figures, other: Figures, byArea: boolean): boolean {
  const [heads, area] = [one.heads - other.heads, byArea ? one.areaCm2 - other.areaCm2 : 0];
  return heads >= 0 && area >= 0 && heads + area > 0;
}

/**
 * Gives the seats to the most approved of those that meet every criterion. Whoever leads by heads and another by area are level [D]: the
 * law weighs both and puts neither first.
 */
export function seat(pack: CountingPack, lines: readonly OptionLine[], seats: number): Seating {
  const byArea = weighsArea(pack);
  const qualified = lines.filter(({ result }) => result.passed);
  const ahead = (a: OptionLine, b: OptionLine) => beats(a.result.choices.approve, b.result.choices.approve, byArea);
  const others = (line: OptionLine) => qualified.filter((other) => other !== line);
  const isIn = (line: OptionLine) => others(line).filter((other) => !ahead(line, other)).length < seats;
  const isOut = (line: OptionLine) => others(line).filter((other) => ahead(other, line)).length >= seats;
  const elected = qualified.filter(isIn).sort((a, b) => Number(ahead(b, a)) - Number(ahead(a, b)));
  const level = qualified.filter((line) => !isIn(line) && !isOut(line)).map(({ option }) => option);
  const left = Math.min(seats, qualified.length) - elected.length;
  return {
    elected: elected.map(({ option }) => option),
    runOff: level.length > 0 ? { options: level, seats: left } : null,
    vacancies: Math.max(0, seats - qualified.length),
  };
}
