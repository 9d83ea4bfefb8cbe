import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishFile, stop } from './generated-file.mjs';

const PACKAGE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const REPOSITORY = path.resolve(PACKAGE, '../..');

/** The built contract, or one file of it. The pages are printed from what runs, not from what was meant. */
export function built(file = 'index.js') {
  const built = path.join(PACKAGE, 'dist', file);
  if (!existsSync(built)) stop(`${path.relative(REPOSITORY, built)} is not there. Build @silin/shared first.`);
  return createRequire(import.meta.url)(built);
}

/** Writes one page under docs/, or with --check says whether the one in the repository is still true. */
export function publish(page, script, body) {
  // Formatters pad tables by character count, which goes wrong with Chinese and would make the page stale.
  const note = `<!-- Printed by node packages/shared/scripts/${script}; change packages/shared/src instead. -->`;
  publishFile(page, script, `<!-- prettier-ignore-start -->\n${note}\n\n${body.trim()}\n\n<!-- prettier-ignore-end -->\n`);
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
