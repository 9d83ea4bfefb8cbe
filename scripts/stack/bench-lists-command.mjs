import path from 'node:path';
import { spawn } from 'node:child_process';
import { freshDatabase } from '../database/fresh-database.mjs';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { runCommand } from '../machine/refusal.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';

/** A record of three months, of two years and of twenty: what is under way is the same in all. */
const SIZES = [1000, 10_000, 100_000];

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
    const databases = [];
    for (const matters of sizes()) databases.push({ matters, url: await freshDatabase(server.adminUrl, `bench_lists_${matters}`) });
    return await measured(
      databases,
      process.argv.slice(2).filter((one) => !one.startsWith('--sizes=')),
    );
  } finally {
    await server.stop();
  }
});

/** `--sizes=500,1000` for a quick look. */
function sizes() {
  const asked = process.argv.find((one) => one.startsWith('--sizes='));
  return asked ? asked.slice('--sizes='.length).split(',').map(Number) : SIZES;
}

/** In a process of its own, so that what it measures shares nothing with this one. */
function measured(databases, options) {
  const bench = spawn(process.execPath, [path.join(ROOT, 'apps/api/bench/lists.mjs'), ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BENCH_DATABASES: JSON.stringify(databases) },
  });
  return new Promise((resolve, reject) => {
    bench.once('error', reject);
    bench.once('exit', (code) => resolve(code ?? 1));
  });
}
