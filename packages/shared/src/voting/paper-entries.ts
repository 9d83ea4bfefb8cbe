import { CHOICES, type Choice } from './rule-pack';
import { contentOf, VOID_WORDS, type BallotContent, type Slate, type SlateChoices } from './slate';
import type { CountedChoice } from './tally';

/** What a ballot that came back can say: a choice, or nothing that counts. */
export const COUNTED_CHOICE_WORDS = { ...CHOICES, void: VOID_WORDS } as const satisfies Record<CountedChoice, string>;

/** One person's reading of an opened paper ballot. Readings are only ever added. */
export type PaperReading = Readonly<{ by: 'clerk' | 'witness' }> & BallotContent;
/** What somebody says that a ballot says: as a vote from a phone, or spoilt as a whole. */
export type PaperContent = Readonly<{ choice?: CountedChoice; choices?: SlateChoices }>;

/** Null for what cannot be chosen in this poll. */
export function paperContentOf(slate: Slate | null, said: PaperContent): BallotContent | null {
  if (said.choice === 'void') return said.choices === undefined ? { choice: 'void', choices: null } : null;
  return contentOf(slate, said);
}

const linesOf = (choices: SlateChoices | null) => Object.entries(choices ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)).join(';');
const saysSame = (one: BallotContent, other: BallotContent) => one.choice === other.choice && linesOf(one.choices) === linesOf(other.choices);

export const PAPER_STATES = {
  sealed: '还没录',
  entered_once: '录了一遍',
  differs: '两遍不一样',
  looked_again: '重新看过，等监票人',
  settled: '录好了',
} as const satisfies Record<string, string>;
export type PaperState = keyof typeof PAPER_STATES;
/** What it says only once it is settled: until then, no single reading is what the ballot says. */
export type PaperStanding = Readonly<{ state: PaperState; choice: CountedChoice | null; choices: SlateChoices | null }>;

const unsettled = (state: Exclude<PaperState, 'settled'>): PaperStanding => ({ state, choice: null, choices: null });
const settled = ({ choice, choices }: BallotContent): PaperStanding => ({ state: 'settled', choice, choices });

/**
 * Where a paper ballot stands, from its readings in the order they were made. Two clerks read it without seeing each other's; where they
 * differ, a clerk looks again and a resident witness says what they see, until both say the same. Staff alone never settle a difference.
 */
export function paperStandingOf(readings: readonly PaperReading[]): PaperStanding {
  const [first, second, ...later] = readings;
  if (!first) return unsettled('sealed');
  if (!second) return unsettled('entered_once');
  if (saysSame(first, second)) return settled(first);
  return later.reduce(afterLook, unsettled('differs'));

  function afterLook(standing: PaperStanding, reading: PaperReading, at: number): PaperStanding {
    if (standing.state === 'settled') return standing;
    if (reading.by === 'clerk') return unsettled('looked_again');
    const before = later[at - 1];
    return before && saysSame(before, reading) ? settled(reading) : unsettled('differs');
  }
}

/** Whose reading a ballot in this state waits for; nobody's once it is settled. */
export const READS_NEXT: Readonly<Record<PaperState, PaperReading['by'] | null>> = {
  sealed: 'clerk', entered_once: 'clerk', differs: 'clerk', looked_again: 'witness', settled: null,
};

export type PaperCounts = Readonly<Record<PaperState, number>>;
export const NO_PAPER: PaperCounts = { sealed: 0, entered_once: 0, differs: 0, looked_again: 0, settled: 0 };

/** What keeps a count with paper ballots from being certified, as counts; all zero when nothing does. */
export type CountHoldback = Readonly<{
  /** Envelopes that have not been read by two clerks. */
  unentered: number;
  /** Ballots whose readings differ. */
  differing: number;
  /** 1 while no witness has confirmed the whole of the paper count. */
  unconfirmed: number;
  /** Objections to the roll without an answer. */
  objections: number;
}>;

export function holdbackOf(counts: PaperCounts, beside: Readonly<{ isConfirmed: boolean; objections: number }>): CountHoldback {
  const received = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    unentered: counts.sealed + counts.entered_once,
    differing: counts.differs + counts.looked_again,
    unconfirmed: received > 0 && !beside.isConfirmed ? 1 : 0,
    objections: beside.objections,
  };
}
export const isHeldBack = (holdback: CountHoldback): boolean => Object.values(holdback).some((count) => count > 0);

/** Ballots of one line by what they say on it; `option` is null where one question was put. A line that was left blank is in none. */
export type PaperLine = Readonly<{ option: string | null }> & Readonly<Record<Choice, number>>;
/** How many envelopes there were, how many were spoilt, and how many said what: what a witness counts on the table. */
export type PaperTotals = Readonly<{ envelopes: number; void: number; lines: readonly PaperLine[] }>;

export function paperTotalsOf(contents: readonly BallotContent[], slate: Slate | null): PaperTotals {
  const options = slate ? slate.options.map(({ option }) => option) : [null];
  const of = (option: string | null, choice: Choice) =>
    contents.filter((one) => (option === null ? one.choice === choice : one.choices?.[option] === choice)).length;
  const lines = options.map((option) => ({ option, approve: of(option, 'approve'), reject: of(option, 'reject'), abstain: of(option, 'abstain') }));
  return { envelopes: contents.length, void: contents.filter(({ choice }) => choice === 'void').length, lines };
}

const asText = ({ envelopes, void: spoilt, lines }: PaperTotals) =>
  [envelopes, spoilt, ...lines.map(({ option, approve, reject, abstain }) => [option ?? '', approve, reject, abstain].join(' '))].join(';');
export const samePaperTotals = (one: PaperTotals, other: PaperTotals): boolean => asText(one) === asText(other);

/** Why somebody cannot be the witness of a paper count (监票人): they have to be a voter, and nobody who runs the vote. */
export type WitnessFault = 'not_on_roll' | 'staff' | 'clerk';
export function witnessFaultOf({ actsOnRoll, isStaff, hasEntered }: Readonly<{ actsOnRoll: boolean; isStaff: boolean; hasEntered: boolean }>): WitnessFault | null {
  if (!actsOnRoll) return 'not_on_roll';
  if (isStaff) return 'staff';
  return hasEntered ? 'clerk' : null;
}
