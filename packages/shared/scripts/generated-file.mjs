import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Writes one file of the repository, or with --check says whether the one that is there is still true. */
export function publishFile(name, script, text) {
  const command = `node packages/shared/scripts/${script}`;
  const file = path.join(REPOSITORY, name);
  if (process.argv.includes('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stop(`${name} is stale. Run: ${command}`);
    console.log(`${name} is up to date`);
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${name} written`);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
