/** A configuration fault stops the start, with a sentence that names the variable. */
export class ConfigurationError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;

export function required(env: Environment, name: string, why: string): string {
  const value = env[name]?.trim();
  if (!value) throw new ConfigurationError(`${name} is not set: ${why}`);
  return value;
}

export function oneOf<T extends string>(env: Environment, name: string, allowed: readonly T[], fallback: T): T {
  const value = env[name]?.trim() || fallback;
  if (!(allowed as readonly string[]).includes(value)) throw new ConfigurationError(`${name} must be one of ${allowed.join(', ')}`);
  return value as T;
}

export function wholeNumber(env: Environment, name: string, fallback: number, least = 0): number {
  const value = env[name]?.trim();
  if (!value) return fallback;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least) throw new ConfigurationError(`${name} must be a whole number of at least ${least}`);
  return number;
}
