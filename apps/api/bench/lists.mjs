// Measures the lists of a large community on the database in DATABASE_URL, which is empty: started by `npm run bench:lists`.
import { parseArgs } from 'node:util';
import { anApp } from './app.mjs';
import { filled } from './estate.mjs';
import { measureAll } from './measure.mjs';
import { LISTS } from './routes.mjs';

const MOST_TIMES_THE_FIRST_PAGE = 5;
/** Below this a page is fast whatever the first one took, and the difference is the machine's. */
const FAST_MS = 25;

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '100000' },
    endorsements: { type: 'string', default: '200000' },
    tasks: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '25' },
  },
});
const size = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const say = (line) => process.stderr.write(`  ${line}\n`);

const app = await anApp(process.env.DATABASE_URL);
try {
  const place = await filled(app, size, say);
  const results = await measureAll(app, place, LISTS, size.rounds, say);
  process.stdout.write(
    `${size.issues} matters, ${size.endorsements} endorsements, ${size.tasks} tasks; ${size.rounds} rounds, interleaved\n`,
  );
  const head = ['list', 'page', 'p50 ms', 'p95 ms', 'rows read', 'deep/first', 'list/key read'];
  process.stdout.write(`${[head, ...results.map(lineOf)].map((cells) => cells.map(padded).join('')).join('\n')}\n`);
  const slow = results.filter(({ ratio, p50 }) => ratio !== null && ratio > MOST_TIMES_THE_FIRST_PAGE && p50 > FAST_MS);
  for (const { name, ratio } of slow) say(`too slow: the deep page of ${name} takes ${ratio.toFixed(1)} times as long as the first`);
  process.exitCode = slow.length > 0 ? 1 : 0;
} finally {
  await app.close();
}
// Whatever the framework keeps open does not keep this alive.
process.exit();

function lineOf({ name, page, p50, p95, rowsRead, ratio, toKeyRead }) {
  return [name, page, p50.toFixed(1), p95.toFixed(1), String(rowsRead), ratio === null ? '-' : ratio.toFixed(2), toKeyRead.toFixed(1)];
}
function padded(cell, column) {
  return column === 0 ? cell.padEnd(26) : cell.padStart(column === 1 ? 8 : 14);
}
