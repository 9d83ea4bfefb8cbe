import fs from 'node:fs';
import path from 'node:path';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { obtainBrowser } from './browser.mjs';
import { paperSteps } from './papers.mjs';
import { runBin, runJest, runNodeTests, runTool, testEnvironment } from './runners.mjs';
import { storySteps } from './stories.mjs';

const ELSEWHERE = 'America/Los_Angeles';
const node = process.execPath;
/** Programs of our own that run in Node as they are. */
const TOOLS = ['scripts', 'apps/miniprogram/e2e/host/measures'];
/** A thousand matters in random hands; api-int walks with forty. */
const WALK = ['--selectProjects', 'int', '--runTestsByPath', 'test/walk.e2e-spec.ts'];

/**
 * The steps of npm test in their order. `found` carries what set-up finds (database, browser) to the steps that need it;
 * `count` is told the figures of each runner.
 */
export function planSteps({ count, log }) {
  const found = {};
  return [
    ...setUp(found, log),
    ...checks(),
    ...tests(found, count),
    ...builds(),
    ...journeys(found, count),
    ...faults(count),
    ...paperSteps(found, count, log),
  ];
}

function setUp(found, log) {
  return [
    { name: 'dependencies', run: installPackages },
    { name: 'database', run: async () => (found.database = await testDatabase(log)) },
    { name: 'browser', run: async () => (found.browser = await obtainBrowser(log)) },
    buildStep('shared'),
    buildStep('api'),
  ];
}

const buildStep = (name) => ({ name: `build-${name}`, needs: ['dependencies'], run: () => build(name) });

async function testDatabase(log) {
  const given = process.env.DATABASE_URL;
  if (!given) {
    const server = await ensurePrivateServer({ profile: 'test', reach: 'everything', log });
    return { ...server, remark: `${server.adopted ? 'was running' : 'started'}, 127.0.0.1:${server.port}` };
  }
  const url = new URL(given);
  url.pathname = '/';
  return { adminUrl: url.toString(), remark: 'the server of DATABASE_URL' };
}

function checks() {
  const needs = ['dependencies'];
  const typecheck = (name, folder) => ({
    name: `typecheck-${name}`,
    needs,
    run: () => runBin(`typecheck-${name}`, folder, 'tsc', ['-p', 'tsconfig.json']),
  });
  return [
    typecheck('shared', 'packages/shared'),
    typecheck('api', 'apps/api'),
    typecheck('miniprogram', 'apps/miniprogram'),
    { name: 'lint', needs, run: () => runBin('lint', '.', 'eslint', ['--max-warnings=0', '.']) },
    { name: 'imports', needs, run: () => runBin('imports', '.', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'apps', 'packages']) },
    { name: 'portable-sql', needs, run: () => runTool('portable-sql', node, ['scripts/portable-sql.mjs']) },
    {
      name: 'generated-docs',
      needs: ['build-shared', 'build-api'],
      run: () => runTool('generated-docs', node, ['scripts/generated-docs.mjs', '--check']),
    },
  ];
}

function tests(found, count) {
  const jest = (name, folder, args, { needs = [], after = [], timeZone = 'UTC', env = {}, limitMinutes } = {}) => ({
    name,
    after,
    needs: ['dependencies', ...needs],
    run: () =>
      runJest(name, folder, args, {
        count,
        limitMinutes,
        env: testEnvironment({ TZ: timeZone, TEST_DATABASE_ADMIN_URL: found.database?.adminUrl, ...env }),
      }),
  });
  const int = { needs: ['database'], limitMinutes: 60 };
  return [
    { name: 'scripts', needs: ['dependencies', 'database'], run: () => runNodeTests('scripts', scriptTests(), { count }) },
    jest('pure-shared', 'packages/shared', []),
    jest('pure-miniprogram', 'apps/miniprogram', ['--selectProjects', 'pure']),
    { name: 'weapp-host', needs: ['dependencies', 'browser'], run: () => testHost(found, count) },
    jest('api-unit', 'apps/api', ['--selectProjects', 'unit']),
    // Once, and far from Beijing: what passes there leans on no zone of the machine. Journeys run the same services in UTC.
    jest('api-int', 'apps/api', ['--selectProjects', 'int-together'], { ...int, timeZone: ELSEWHERE }),
    jest('elsewhere-shared', 'packages/shared', [], { timeZone: ELSEWHERE }),
    jest('elsewhere-api-unit', 'apps/api', ['--selectProjects', 'unit'], { timeZone: ELSEWHERE }),
    // Not beside the first pass: both make databases for worker 1 on the same server.
    {
      ...jest('walk', 'apps/api', WALK, {
        ...int,
        after: ['api-int'],
        env: { WALK_MATTERS: process.env.WALK_MATTERS ?? '1000' },
        limitMinutes: 60,
      }),
      onRequest: true,
    },
  ];
}

/** The headless WeChat itself, on small mini-programs of its own. */
function testHost({ browser }, count) {
  const env = testEnvironment({ CHROMIUM_PATH: browser.executablePath });
  return runJest('weapp-host', 'apps/miniprogram', ['--selectProjects', 'weapp-host'], { count, env });
}

function builds() {
  return [
    buildStep('weapp'),
    buildStep('h5'),
    {
      name: 'wechat-privacy',
      needs: ['build-weapp'],
      run: () => runTool('wechat-privacy', node, ['scripts/release/wechat-privacy.mjs', '--check']),
    },
    {
      name: 'size',
      needs: ['build-weapp', 'build-h5'],
      run: () => runTool('size', node, ['apps/miniprogram/scripts/size.mjs'], { closing: 20 }),
    },
  ];
}

/** One after the other: a browser on a busy machine shows every page late. */
function journeys(found, count) {
  const needs = ['dependencies', 'database', 'browser', 'build-shared', 'build-api', 'build-h5'];
  const start = { name: 'start', needs, run: () => runNodeTests('start', ['scripts/stack/start.journey.mjs'], { count }) };
  const steps = [start, ...storySteps(found, count)];
  return [...steps.map((one, i) => ({ ...one, after: steps.slice(0, i).map(({ name }) => name) })), production(needs, count)];
}

/** No browser waits for it, so it may go beside the stories. */
function production(needs, count) {
  const run = () => runNodeTests('production', ['scripts/stack/production.journey.mjs'], { count });
  return { name: 'production', needs, after: ['api-int'], run };
}

/** Votes are cast while processes are killed: twice at every run, often and on a cluster when asked for. */
function faults(count) {
  const needs = ['dependencies', 'database', 'build-shared', 'build-api'];
  const step = (name, file, env, limitMinutes) => {
    const run = () => runNodeTests(name, [`scripts/faults/${file}.faults.mjs`], { count, env, limitMinutes });
    return { name, needs, after: ['api-int', 'production'], run };
  };
  return [
    step('casting', 'casting', { FAULT_KILLS: '2', FAULT_VOTERS: '3000' }, 10),
    { ...step('faults-casting', 'casting', { FAULT_KILLS: '20', FAULT_VOTERS: '5000' }, 60), onRequest: true },
    { ...step('faults-cluster', 'cluster', { FAULT_VOTERS: '5000' }, 20), after: ['faults-casting'], onRequest: true },
  ];
}

function scriptTests() {
  return TOOLS.flatMap((folder) => {
    const files = fs.readdirSync(path.join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith('.test.mjs'));
    if (files.length === 0) throw new Refusal(`There are no tests under ${folder}/.`);
    return files.sort().map((name) => path.join(folder, name));
  });
}
