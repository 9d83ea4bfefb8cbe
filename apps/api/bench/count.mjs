// Freezes and certifies votes of two sizes, in the databases in BENCH_DATABASES, which are empty: started by `npm run bench:count`.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countTable, overBudget } from './count-table.mjs';

const STEP = fileURLToPath(new URL('count-step.mjs', import.meta.url));
const databases = JSON.parse(process.env.BENCH_DATABASES);
const say = (line) => process.stderr.write(`  ${line}\n`);

const measured = [];
// All sizes of a step, one after the other: what the machine does meanwhile falls on both.
for (const name of ['fill', 'freeze', 'cast', 'certify']) {
  for (const { voters, url } of databases) {
    say(`${name} ${voters}`);
    for (const figures of await alone(name, url, voters)) measured.push({ voters, ...figures });
  }
}
process.stdout.write(`${countTable(measured)}\n`);
const over = overBudget(measured);
for (const line of over) say(line);
process.exitCode = over.length > 0 ? 1 : 0;

/** A process that does this one step and nothing else, so that its memory is that of the step. */
function alone(name, url, voters) {
  const child = fork(STEP, [name, url, String(voters)], { execArgv: ['--expose-gc'] });
  let figures;
  child.once('message', (message) => (figures = message));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (figures ? resolve(figures) : reject(new Error(`${name} of ${voters} ended with ${code}`))));
  });
}
