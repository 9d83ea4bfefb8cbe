import path from 'node:path';
import readline from 'node:readline';
import { parseArgs } from 'node:util';
import { profileFolder, ROOT } from '../machine/checkout.mjs';
import { endLeftovers, recordChildrenIn, startChild } from '../machine/children.mjs';
import { holdExclusively } from '../machine/exclusive.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { runUntilStopped } from '../machine/until-stopped.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { step } from '../setup/steps.mjs';
import { obtainBrowser } from '../testing/browser.mjs';

const PROFILE = 'weapp';
const HOST = path.join(ROOT, 'apps/miniprogram/e2e/host/main.mjs');
const DIST = path.join(ROOT, 'apps/miniprogram/dist/weapp');
/** Where the build is told to call, by the same rule as in its configuration; the host finds the product wherever it is. */
const BUILT_FOR = process.env.API_ORIGIN ?? 'http://127.0.0.1:4400';

const options = readOptions();

await runUntilStopped(async (life) => {
  const run = path.join(profileFolder(PROFILE), 'phones');
  if (!(await holdExclusively(run))) throw new Refusal('Another npm run weapp of this checkout is already running.');
  recordChildrenIn(run);
  await endLeftovers(run);
  await step('dependencies', installPackages);
  await step('build weapp', () => build('weapp'));
  const browser = options.open ? undefined : await step('browser', obtainBrowser);
  const product = (await runningProduct()) ?? (await ownProduct());
  const host = startChild('weapp', process.execPath, [HOST, ...hostArguments(product)], {
    env: { ...process.env, ...(browser ? { CHROMIUM_PATH: browser.executablePath } : {}) },
    // The channel is how it notices that we are gone, however that came about.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  life.serving = true;
  const { code, signal } = await host.ended;
  if (code !== 0) throw new Refusal(`the mini-program ended (${signal ?? code})`);
});

function hostArguments(product) {
  const login = `${product}/api/demo/codes ${JSON.stringify({ personKey: options.as })}`;
  const phone = ['--port', options.port, '--size', options.size, '--login', login, ...(options.page ? ['--page', options.page] : [])];
  return ['--dist', DIST, '--server', `${BUILT_FOR}=${product}`, ...phone, ...(options.open ? ['--open'] : [])];
}

/** The product of an npm start on this machine: a demo, for only there people sign in without WeChat. */
async function runningProduct() {
  const address = `http://127.0.0.1:${process.env.PORT || 4400}`;
  try {
    const answer = await fetch(`${address}/api/demo`, { signal: AbortSignal.timeout(3_000) });
    return answer.ok ? address : undefined;
  } catch {
    return undefined;
  }
}

/** A product for this run, on a database of its own that is kept for the next. */
async function ownProduct() {
  const child = startChild('start', process.execPath, ['scripts/start.mjs', '--profile', PROFILE], {
    // As under npm, it watches whether its parent still lives.
    env: { ...process.env, PORT: '0', npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
    graceMs: 60_000,
  });
  const lines = readline.createInterface({ input: child.stdout });
  const ready = new Promise((resolve) => lines.on('line', (line) => resolve(/^ready (http:\S+)$/.exec(line)?.[1])));
  const address = await Promise.race([ready, child.ended.then(() => undefined)]);
  if (!address) throw new Refusal('npm start ended before it was ready.');
  return address;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        open: { type: 'boolean', default: false },
        as: { type: 'string', default: 'wang-xiulan' },
        size: { type: 'string', default: '375x812' },
        page: { type: 'string' },
        port: { type: 'string', default: '0' },
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
