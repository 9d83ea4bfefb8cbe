import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src');
const page = readFileSync(path.resolve(SOURCES, '../../../docs/voting-rules.md'), 'utf8');

/** `file.spec.ts` “first test”, “second test” */
const CITATION = /`([\w/-]+\.spec\.ts)`((?:,? “[^”]+”)+)/g;

const missing = [];
let found = 0;
for (const [, file, names] of page.matchAll(CITATION)) {
  const spec = path.join(SOURCES, file);
  const source = existsSync(spec) ? readFileSync(spec, 'utf8') : '';
  for (const [, name] of names.matchAll(/“([^”]+)”/g)) {
    if (source.includes(`'${name}'`)) found += 1;
    else missing.push(`${file} has no test “${name}”`);
  }
}

if (found === 0) missing.push('docs/voting-rules.md names no test at all');
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exit(1);
}
console.log(`docs/voting-rules.md names ${found} tests, and all of them exist`);
