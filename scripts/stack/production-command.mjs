import path from 'node:path';
import readline from 'node:readline';
import { ROOT } from '../machine/checkout.mjs';
import { startChild } from '../machine/children.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { build } from '../setup/builds.mjs';
import { step } from '../setup/steps.mjs';
import { apiProgram, setUpApi } from './program.mjs';

/** Requests under way are answered before the process ends. */
const GRACE_MS = 60_000;

await runUntilStopped(async (life) => {
  await setUpApi();
  const env = process.env;
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const page = path.join(ROOT, 'apps/miniprogram/dist/h5');
  const args = [apiProgram('main.js'), '--production', '--web-root', page, ...process.argv.slice(2)];
  // Before the page is built: whoever has forgotten a variable need not wait for it.
  const check = await startChild('check', process.execPath, [...args, '--check'], { env, cwd, stdio: ['ignore', 'ignore', 'inherit'] })
    .ended;
  if (check.code !== 0) return check.code ?? 1;
  await step('build h5', () => build('h5'));
  const child = startChild('api', process.execPath, args, { env, cwd, stdio: ['ignore', 'pipe', 'inherit'], graceMs: GRACE_MS });
  // One line of it says where it listens; the others are the request log, for whoever keeps this command's output.
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    const listening = addressIn(line);
    if (listening) life.serving = true;
    process.stdout.write(listening ? `ready ${listening}\n` : `${line}\n`);
  });
  const { code, signal } = await child.ended;
  if (life.serving) process.stderr.write(`the API has ended (${signal ?? code})\n`);
  life.serving = false;
  return code || 1;
});

function addressIn(line) {
  try {
    const { listening, metrics } = JSON.parse(line);
    return typeof listening === 'string' ? [listening, ...(metrics ? [`metrics ${metrics}`] : [])].join('  ') : undefined;
  } catch {
    return undefined;
  }
}
