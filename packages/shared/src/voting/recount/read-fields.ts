import type { CountedChoice } from '../tally';
import { COUNTED_CHOICES, RecountFault } from './recount-file';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isName = (value: unknown): value is string => typeof value === 'string' && value !== '';
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export function fieldsOf(value: unknown, field: string): Fields {
  if (!isFields(value)) throw new RecountFault(field, '应当是一个对象 {…}');
  return value;
}

export function listOf(value: unknown, field: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecountFault(field, value === undefined ? '没有这一项' : '应当是一个列表 […]');
  return value as readonly unknown[];
}

export function nameOf(value: unknown, field: string): string {
  if (!isName(value)) throw new RecountFault(field, value === undefined ? '没有这一项' : '应当是一个编号（文字）');
  return value;
}

export function oneOf<T extends string>(value: unknown, known: Readonly<Record<T, string>>, usual: T, field: string): T {
  if (value === undefined) return usual;
  const found = (Object.keys(known) as T[]).find((one) => one === value);
  if (found === undefined) throw new RecountFault(field, `只能是 ${Object.keys(known).join('、')} 中的一个`);
  return found;
}

export function choiceOf(value: unknown, field: string): CountedChoice {
  const choice = COUNTED_CHOICES.find((one) => one === value);
  if (!choice) throw new RecountFault(field, `只能是 ${COUNTED_CHOICES.join('、')} 中的一个`);
  return choice;
}
