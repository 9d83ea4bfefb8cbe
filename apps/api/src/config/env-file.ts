import { readFileSync, statSync } from 'node:fs';
import { parseArgs, parseEnv } from 'node:util';
import type { Environment } from './environment';

export type GivenEnvironment = Readonly<{ env: Environment; faults: readonly string[] }>;

/** The environment with what `--env-file` adds; a variable that is set already wins, as with `node --env-file`. */
export function readEnvironment(file: string | undefined, env: Environment): GivenEnvironment {
  if (file === undefined) return { env, faults: [] };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { env, faults: [`--env-file ${file}: there is no such file`] };
  // It holds the secrets of everybody: no other account of the machine may read it.
  const mode = (stat.mode & 0o777).toString(8).padStart(3, '0');
  const open = (stat.mode & 0o077) !== 0;
  const faults = open ? [`--env-file ${file} can be read by other accounts (mode ${mode}): chmod 600 ${file}`] : [];
  try {
    return { env: { ...parseEnv(readFileSync(file, 'utf8')), ...env }, faults };
  } catch {
    return { env, faults: [...faults, `--env-file ${file} cannot be read`] };
  }
}

/** For the commands that know no other option. @throws Error for an option they do not know */
export function environmentOfCommand(args: readonly string[], env: Environment): GivenEnvironment {
  const { values } = parseArgs({ args: [...args], options: { 'env-file': { type: 'string' } } });
  return readEnvironment(values['env-file'], env);
}
