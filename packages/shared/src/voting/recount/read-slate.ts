import type { OptionsBallot } from '../options';
import type { Choice } from '../rule-pack';
import type { Slate, SlateOption, SlateProject } from '../slate';
import { choiceOf, fieldsOf, isCount, listOf, nameOf, oneOf, type Fields } from './read-fields';
import { RecountFault } from './recount-file';

const KINDS: Readonly<Record<Slate['kind'], string>> = { seats: '', budget: '' };

/** What was put, where that was more than one question; null where it was one. */
export function putOf({ slate }: Fields): Slate | null {
  if (slate === undefined) return null;
  const { kind: asked, seats, budgetFen, options: listed } = fieldsOf(slate, 'slate');
  const kind = oneOf(asked ?? '', KINDS, 'seats', 'slate.kind');
  const options = listOf(listed, 'slate.options').map((one, i) => optionOf(one, `slate.options[${i}]`));
  const twice = options.findIndex(({ option }, i) => options.findIndex((other) => other.option === option) < i);
  if (twice >= 0) throw new RecountFault(`slate.options[${twice}].option`, '出现了两次');
  if (kind === 'seats') return { kind, seats: amountOf(seats, 'slate.seats'), options };
  const projects = options.map((one, i): SlateProject => ({ ...one, costFen: amountOf(one.costFen, `slate.options[${i}].costFen`) }));
  return { kind, budgetFen: amountOf(budgetFen, 'slate.budgetFen'), options: projects };
}

function optionOf(value: unknown, field: string): SlateOption & Readonly<{ costFen?: unknown }> {
  const { option, words = '', costFen } = fieldsOf(value, field);
  return { option: nameOf(option, `${field}.option`), words: String(words), ...(costFen === undefined ? {} : { costFen }) };
}

function amountOf(value: unknown, field: string): number {
  if (!isCount(value)) throw new RecountFault(field, '应当是不小于 0 的整数');
  return value;
}

/** A ballot with its voter, and where it stands. */
export type Given = Readonly<{ voter: string; fields: Fields; field: string }>;

/** Spoilt as a whole, or a choice for each line that was filled in. */
export function slateBallotOf({ voter, fields, field }: Given, options: readonly SlateOption[]): OptionsBallot {
  if (fields.choices === undefined && fields.choice === 'void') return { voter, choices: 'void' };
  const lines = Object.entries(fieldsOf(fields.choices, `${field}.choices`)).map(([option, choice]): [string, Choice] => {
    const line = `${field}.choices.${option}`;
    if (!options.some((one) => one.option === option)) throw new RecountFault(line, '没有这一项可选');
    const known = choiceOf(choice, line);
    if (known === 'void') throw new RecountFault(line, '一行不能是废票；整张废票写 "choice": "void"');
    return [option, known];
  });
  return { voter, choices: Object.fromEntries(lines) };
}
