import path from 'node:path';
import { spawn } from 'node:child_process';
import { freshDatabase } from '../database/fresh-database.mjs';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';

const DATABASE = 'bench_lists';

await runCommand(async () => {
  await step('dependencies', () => installPackages());
  await step('build-shared', () => build('shared'));
  await step('build-api', () => build('api'));
  let server;
  await step('database', async (log) => {
    server = await ensurePrivateServer({ profile: 'bench', reach: 'everything', log });
    return `port ${server.port}`;
  });
  try {
    const url = await freshDatabase(server.adminUrl, DATABASE);
    return await measured(url, process.argv.slice(2));
  } finally {
    await server.stop();
  }
});

/** In a process of its own, so that what it measures shares nothing with this one. */
function measured(url, options) {
  const bench = spawn(process.execPath, [path.join(ROOT, 'apps/api/bench/lists.mjs'), ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DATABASE_URL: url },
  });
  return new Promise((resolve, reject) => {
    bench.once('error', reject);
    bench.once('exit', (code) => resolve(code ?? 1));
  });
}
