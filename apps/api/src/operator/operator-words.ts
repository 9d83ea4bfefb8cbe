import { ConfigurationError } from '../config/environment';

/** A sentence for whoever sits at the terminal. */
export class OperatorRefusal extends ConfigurationError {}

export type Options = Readonly<Record<string, string | undefined>>;

export function wanted(options: Options, name: string, example: string): string {
  const value = options[name]?.trim();
  if (!value) throw new OperatorRefusal(`--${name} is missing, for example: --${name} ${example}`);
  return value;
}

export function oneOfThem<T extends string>(value: string, name: string, allowed: readonly T[]): T {
  if (!(allowed as readonly string[]).includes(value)) throw new OperatorRefusal(`--${name} is one of ${allowed.join(', ')}`);
  return value as T;
}

export function numberOf(options: Options, name: string, fallback: number, [least, most]: readonly [number, number]): number {
  const text = options[name]?.trim();
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new OperatorRefusal(`--${name} is a whole number from ${least} to ${most}`);
  return value;
}

/** `--name 柳园社区` as the database keeps it. */
export function nameOf(text: string, max = 60): string {
  const name = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (name === '' || [...name].length > max) throw new OperatorRefusal(`A name has 1 to ${max} characters.`);
  return name;
}
