import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = join(__dirname, '..');
const IS_SPEC = /\.(int|e2e)-spec\.ts$/;
/** As many files as there are groups: `group-<n>.ts`. */
export const GROUPS = readdirSync(__dirname).filter((name) => name.startsWith('group-')).length;

/** Files of one group, each in the order of the alphabet; every file stands in exactly one group. */
export function filesOf(group: number, names: readonly string[], groups: number): string[] {
  return [...names].sort().filter((_, place) => place % groups === group);
}

/**
 * Tells the specs of one group as one file. Jest reads every module anew for every test file, and reading the whole API takes longer than
 * most files' tests; here it is read once a group. A file by itself is run by its own path, as before.
 */
export function together(file: string): void {
  const group = Number(basename(file, '.ts').slice('group-'.length)) - 1;
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => IS_SPEC.test(name));
  for (const name of filesOf(group, names, GROUPS)) {
    describe(name, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- a describe cannot wait for an import
      require(join(FOLDER, name));
    });
  }
}
