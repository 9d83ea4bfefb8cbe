import { buildSync } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishFile } from './generated-file.mjs';

/*
 * The recount as one file that needs only Node: the counting itself, with the way in around it. Not minified, so that whoever does not
 * trust it can read it.
 */
const { outputFiles } = buildSync({
  absWorkingDir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'),
  entryPoints: ['recount/main.mjs'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node18',
  charset: 'utf8',
  banner: {
    js: [
      '// 四邻议事·自己验算 / recount of one poll. Needs only Node 18 or later: node recount.mjs FILE.json',
      '// The file format, the output and the exit codes are described in docs/recount.md.',
      '// Printed by packages/shared/scripts/print-recount.mjs from packages/shared/src/voting; change that instead.',
    ].join('\n'),
  },
});

publishFile('docs/recount.mjs', 'print-recount.mjs', outputFiles[0].text);
