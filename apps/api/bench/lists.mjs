// Measures the lists of a community whose record grows, on the databases in BENCH_DATABASES, which are empty: started by `npm run bench:lists`.
import { parseArgs } from 'node:util';
import { anApp } from './app.mjs';
import { filled } from './estate.mjs';
import { measureAll } from './measure.mjs';
import { LISTS } from './routes.mjs';
import { growthOf, tableOf, tooDeep } from './table.mjs';

/** From a record to one of ten times its length. */
const MOST_GROWTH = 1.5;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const databases = JSON.parse(process.env.BENCH_DATABASES);
const say = (line) => process.stderr.write(`  ${line}\n`);

const records = [];
try {
  for (const { matters, url } of databases) {
    say(`${matters} matters`);
    const app = await anApp(url);
    records.push({ matters, app, place: await filled(app, matters) });
  }
  const results = await measureAll(records, LISTS, Number(values.rounds), say);
  process.stdout.write(
    `${records.map(({ matters }) => matters).join(' / ')} matters, ${values.rounds} rounds, interleaved\n${tableOf(results)}\n`,
  );
  const grown = results.filter((one) => growthOf(one) >= MOST_GROWTH);
  for (const one of grown) say(`grows too fast: ${one.name}, ${one.page}: ${growthOf(one).toFixed(2)} times`);
  const deep = tooDeep(results);
  for (const { name, ratio } of deep) say(`too slow: the deep page of ${name} takes ${ratio.toFixed(1)} times as long as the first`);
  process.exitCode = grown.length + deep.length > 0 ? 1 : 0;
} finally {
  for (const { app } of records) await app.close();
}
// Whatever the framework keeps open does not keep this alive.
process.exit();
