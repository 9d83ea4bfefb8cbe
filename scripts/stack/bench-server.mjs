import path from 'node:path';
import { spawn } from 'node:child_process';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';

const SIZES = '--sizes=';

/** On a fresh clone as on any: builds what is measured and gives it a database server of its own. */
export async function onBenchServer(work) {
  await step('dependencies', () => installPackages());
  await step('build-shared', () => build('shared'));
  await step('build-api', () => build('api'));
  let server;
  await step('database', async (log) => {
    server = await ensurePrivateServer({ profile: 'bench', reach: 'everything', log });
    return `port ${server.port}`;
  });
  try {
    return await work(server.adminUrl, server);
  } finally {
    await server.stop();
  }
}

/** `--sizes=500,1000` for a quick look. */
export function sizesAsked(usual) {
  const asked = process.argv.find((one) => one.startsWith(SIZES));
  return asked ? asked.slice(SIZES.length).split(',').map(Number) : usual;
}

/** In a process of its own, so that what it measures shares nothing with this one. */
export function benched(file, databases) {
  const options = process.argv.slice(2).filter((one) => !one.startsWith(SIZES));
  const bench = spawn(process.execPath, [path.join(ROOT, 'apps/api/bench', file), ...options], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, BENCH_DATABASES: JSON.stringify(databases) },
  });
  return new Promise((resolve, reject) => {
    bench.once('error', reject);
    bench.once('exit', (code) => resolve(code ?? 1));
  });
}
