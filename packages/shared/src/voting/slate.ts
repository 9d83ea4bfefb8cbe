import { CHOICES, type Choice } from './rule-pack';
import type { CountedChoice } from './tally';

/** One of several things that are put at once; `option` is its letter on the ballot, `words` what stands beside it. */
export type SlateOption = Readonly<{ option: string; words: string }>;
/** A project with what it costs, in fen. */
export type SlateProject = SlateOption & Readonly<{ costFen: number }>;

/**
 * What a vote puts where the answer is more than yes or no: one of several bidders or the seats of a committee (`seats`), or 微实事 that
 * share a budget (`budget`). Frozen into the poll, in the order of the notice.
 */
export type Slate =
  | Readonly<{ kind: 'seats'; seats: number; options: readonly SlateOption[] }>
  | Readonly<{ kind: 'budget'; budgetFen: number; options: readonly SlateProject[] }>;
export type SlateKind = Slate['kind'];

/** As it is asked for: the letters follow from the order. */
export type SlateRequest = Readonly<{ kind: SlateKind; seats?: number; budgetFen?: number; options: readonly Readonly<{ words: string; costFen?: number }>[] }>;

export const SLATE_LIMITS = { optionsMin: 2, optionsMax: 20, wordsMin: 2, wordsMax: 40, seatsMax: 15, budgetFenMax: 100_000_000_000 } as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export type SlateFault = Readonly<{ field: string; rule: 'min' | 'max' | 'required' | 'different'; limit?: number }>;

const within = (field: string, amount: number | undefined, least: number, most: number): SlateFault[] => {
  if (amount === undefined) return [{ field, rule: 'required' }];
  if (!Number.isSafeInteger(amount) || amount < least) return [{ field, rule: 'min', limit: least }];
  return amount > most ? [{ field, rule: 'max', limit: most }] : [];
};

/** What is wrong with what was asked for, field by field; empty when it can be put. */
export function faultsOfSlate({ kind, seats, budgetFen, options }: SlateRequest): readonly SlateFault[] {
  const { optionsMin, optionsMax, wordsMin, wordsMax, seatsMax, budgetFenMax } = SLATE_LIMITS;
  const names = options.map(({ words }) => words.trim());
  return [
    ...within('options', options.length, optionsMin, optionsMax),
    ...names.flatMap((words, i) => within(`options.${i}.words`, Array.from(words).length, wordsMin, wordsMax)),
    ...names.flatMap((words, i) => (names.indexOf(words) < i ? [{ field: `options.${i}.words`, rule: 'different' } as const] : [])),
    // More seats than names would leave some empty before anybody has voted.
    ...(kind === 'seats' ? within('seats', seats, 1, Math.min(seatsMax, Math.max(1, options.length))) : []),
    ...(kind === 'budget' ? within('budgetFen', budgetFen, 1, budgetFenMax) : []),
    // What costs more than there is could be approved by everybody and never be taken.
    ...(kind === 'budget' ? options.flatMap(({ costFen }, i) => within(`options.${i}.costFen`, costFen, 1, Math.max(1, budgetFen ?? budgetFenMax))) : []),
  ];
}

/** What is put, with its letters. @throws RangeError for what has faults */
export function slateOf(asked: SlateRequest): Slate {
  const [fault] = faultsOfSlate(asked);
  if (fault) throw new RangeError(`${fault.field}: ${fault.rule}`);
  const named = asked.options.map(({ words, costFen = 0 }, i) => ({ option: LETTERS[i] ?? '', words: words.trim(), costFen }));
  if (asked.kind === 'budget') return { kind: 'budget', budgetFen: asked.budgetFen ?? 0, options: named };
  return { kind: 'seats', seats: asked.seats ?? 1, options: named.map(({ option, words }) => ({ option, words })) };
}

/** How a slate is decided, said before anybody votes. */
export function slateRuleWords(slate: Slate): string {
  if (slate.kind === 'budget') return `一共 ${yuanWords(slate.budgetFen)}，按同意的人数从多到少选，装得下的就办；一样多的，用结果公布后才有的号码抽签，谁都能重抽一遍核对`;
  if (slate.seats === 1) return '每一个单独算，同意的要过线；过线的里面，同意最多的一个定下来；并列的再投一次，都没过线就一个也不定';
  return `每一个单独算，同意的要过线；过线的里面，同意最多的 ${slate.seats} 个定下来；并列的再投一次，过线的不够就空着`;
}

/** 「12,000 元」, 「12,000.50 元」. */
export function yuanWords(fen: number): string {
  const yuan = Math.floor(fen / 100).toLocaleString('en-US');
  return fen % 100 === 0 ? `${yuan} 元` : `${yuan}.${String(fen % 100).padStart(2, '0')} 元`;
}

/** A choice for each line that was filled in, by its letter. */
export type SlateChoices = Readonly<Record<string, Choice>>;
/** What a ballot says: one choice, or one for each line of what was put; a paper one may be spoilt as a whole. */
export type BallotContent = Readonly<{ choice: CountedChoice; choices: null }> | Readonly<{ choice: null; choices: SlateChoices }>;

/** A ballot that came back and says nothing that counts. */
export const VOID_WORDS = '废票';
const isChoice = (value: unknown): value is Choice => typeof value === 'string' && Object.prototype.hasOwnProperty.call(CHOICES, value);

/** What can be said of each line: projects are only chosen, nobody is asked to be against one. */
export const choicesOn = ({ kind }: Slate): readonly Choice[] => (kind === 'budget' ? ['approve'] : (Object.keys(CHOICES) as Choice[]));

/** What was sent, as a ballot on what was put; null where it says something that cannot be chosen. */
export function contentOf(slate: Slate | null, { choice, choices }: Readonly<{ choice?: unknown; choices?: unknown }>): BallotContent | null {
  if (slate === null) return choices === undefined && isChoice(choice) ? { choice, choices: null } : null;
  if (choice !== undefined || typeof choices !== 'object' || choices === null || Array.isArray(choices)) return null;
  const lines = Object.entries(choices);
  const known = lines.every(([option, said]) => slate.options.some((one) => one.option === option) && choicesOn(slate).some((one) => one === said));
  return known ? { choice: null, choices: Object.fromEntries(lines.sort(([one], [other]) => (one < other ? -1 : 1))) } : null;
}

/** 「同意」, or 「同意 甲物业公司；反对 乙物业公司」; of projects 「选了 楼道扶手、休息长椅」. */
export function contentWords({ choice, choices }: BallotContent, slate: Slate | null): string {
  if (choice !== null) return choice === 'void' ? VOID_WORDS : CHOICES[choice];
  const named = (said: Choice) => (slate?.options ?? []).filter(({ option }) => choices[option] === said).map(({ words }) => words);
  const verb = (said: Choice) => (slate?.kind === 'budget' ? '选了' : CHOICES[said]);
  const said = (Object.keys(CHOICES) as Choice[]).filter((one) => named(one).length > 0).map((one) => `${verb(one)} ${named(one).join('、')}`);
  return said.length > 0 ? said.join('；') : '一个也没选';
}
