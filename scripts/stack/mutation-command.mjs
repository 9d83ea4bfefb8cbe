import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../machine/checkout.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';

const PROGRESS = /^(\W*\d*m?\d\d:\d\d:\d\d \(|Mutation testing )/;
const SHARED = path.join(ROOT, 'packages/shared');

await runCommand(async () => {
  await step('dependencies', () => installPackages());
  const stryker = path.join(SHARED, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const run = spawn(process.execPath, [stryker, 'run', ...process.argv.slice(2)], { cwd: SHARED, stdio: ['ignore', 'pipe', 'inherit'] });
  // It says how far it is and what came out on one stream.
  createInterface({ input: run.stdout }).on('line', (line) => (PROGRESS.test(line) ? process.stderr : process.stdout).write(`${line}\n`));
  return new Promise((resolve, reject) => {
    run.once('error', reject);
    run.once('exit', (code) => resolve(code ?? 1));
  });
});
