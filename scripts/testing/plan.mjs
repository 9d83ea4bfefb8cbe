import fs from 'node:fs';
import path from 'node:path';
import { ensurePrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { build } from '../setup/builds.mjs';
import { installPackages } from '../setup/packages.mjs';
import { obtainBrowser } from './browser.mjs';
import { withRunningProduct } from './journeys.mjs';
import { runBin, runJest, runNodeTests, runTool, testEnvironment } from './runners.mjs';

const ELSEWHERE = 'America/Los_Angeles';
const node = process.execPath;

/**
 * The steps of npm test in their order. `found` carries what set-up finds (database, browser) to the steps that need it;
 * `count` is told the figures of each runner.
 */
export function planSteps({ count, log }) {
  const found = {};
  return [...setUp(found, log), ...checks(), ...tests(found, count), ...builds(), ...journeys(found, count)];
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
  const jest = (name, folder, args, { needs = [], after = [], timeZone = 'UTC' } = {}) => ({
    name,
    after,
    needs: ['dependencies', ...needs],
    run: () =>
      runJest(name, folder, args, { count, env: testEnvironment({ TZ: timeZone, TEST_DATABASE_ADMIN_URL: found.database?.adminUrl }) }),
  });
  const int = { needs: ['database'] };
  return [
    { name: 'scripts', needs: ['dependencies', 'database'], run: () => runNodeTests('scripts', scriptTests(), { count }) },
    jest('pure-shared', 'packages/shared', []),
    jest('pure-miniprogram', 'apps/miniprogram', ['--selectProjects', 'pure']),
    { name: 'weapp-host', needs: ['dependencies', 'browser'], run: () => testHost(found, count) },
    jest('api-unit', 'apps/api', ['--selectProjects', 'unit']),
    jest('api-int', 'apps/api', ['--selectProjects', 'int'], int),
    jest('elsewhere-shared', 'packages/shared', [], { timeZone: ELSEWHERE }),
    jest('elsewhere-api-unit', 'apps/api', ['--selectProjects', 'unit'], { timeZone: ELSEWHERE }),
    // Not beside the first pass: both make databases for worker 1 on the same server.
    jest('elsewhere-api-int', 'apps/api', ['--selectProjects', 'int'], { ...int, after: ['api-int'], timeZone: ELSEWHERE }),
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
      name: 'size',
      needs: ['build-weapp', 'build-h5'],
      run: () => runTool('size', node, ['apps/miniprogram/scripts/size.mjs'], { closing: 20 }),
    },
  ];
}

function journeys(found, count) {
  const common = ['dependencies', 'database', 'browser', 'build-shared', 'build-api', 'build-h5'];
  const start = { name: 'start', needs: common, run: () => runNodeTests('start', ['scripts/stack/start.journey.mjs'], { count }) };
  const story = (family, project, phones, needs) => ({
    ofFile: ({ story: name, file }) => ({ name: `${family}-${name}`, needs, run: walk(`${family}-${name}`, project, phones, file) }),
  });
  const walk = (name, project, phones, file) => () =>
    withRunningProduct({ adminUrl: found.database.adminUrl, profile: name, port: phones === 'endpoint' ? portOfBuild() : 0 }, (address) => {
      const env = testEnvironment({ JOURNEY_BASE_URL: address, JOURNEY_PHONES: phones, CHROMIUM_PATH: found.browser.executablePath });
      return runJest(name, 'apps/miniprogram', ['--selectProjects', project, '--runTestsByPath', file], { count, env });
    });
  // Elsewhere means the mini-program that somebody has opened in DevTools: it calls the address it was built for.
  const weapp = process.env.WEAPP_ENDPOINT ? 'endpoint' : 'weapp';
  const inWeapp = [...common, 'build-weapp'];
  const told = filesOf('.journey.ts');
  const looked = filesOf('.pictures.ts');
  // One after the other: a browser on a busy machine shows every page late.
  return inTurn([
    start,
    ...told.map(story('journeys', 'journeys', 'browser', common).ofFile),
    ...[...told, ...filesOf('.weapp.ts')].map(story('weapp', 'journeys', weapp, inWeapp).ofFile),
    ...looked.map(story('weapp', 'pictures', weapp, inWeapp).ofFile),
    ...looked.map(story('pictures', 'pictures', 'browser', common).ofFile).map((one) => ({ ...one, onRequest: true })),
  ]);
}

const portOfBuild = () => Number(new URL(process.env.API_ORIGIN ?? 'http://127.0.0.1:4400').port);

const inTurn = (steps) => steps.map((one, i) => ({ ...one, after: steps.slice(0, i).map(({ name }) => name) }));

const JOURNEYS = 'apps/miniprogram/e2e';

/** Each story has a file and gets a product to itself: its own people, data and clock. */
function filesOf(ending) {
  const names = fs.readdirSync(path.join(ROOT, JOURNEYS)).filter((name) => name.endsWith(ending));
  if (names.length === 0) throw new Refusal(`There are no ${ending} files in ${JOURNEYS}.`);
  return names.sort().map((name) => ({ story: name.slice(0, -ending.length), file: path.join('e2e', name) }));
}

function scriptTests() {
  const files = fs.readdirSync(path.join(ROOT, 'scripts'), { recursive: true }).filter((name) => name.endsWith('.test.mjs'));
  if (files.length === 0) throw new Refusal('There are no tests under scripts/.');
  return files.sort().map((name) => path.join('scripts', name));
}
