import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { ensurePrivateServer, stopPrivateServer } from '../database/private-server.mjs';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { accepts } from '../machine/process-identity.mjs';
import { until } from '../machine/waiting.mjs';

/*
 * The commands of a real installation, one after the other as an operator gives them. The outside address and WeChat’s are real ones
 * that nobody calls; the API is asked on loopback, where a proxy would ask it.
 */
const PROFILE = 'journey-production';
const own = profileFolder(PROFILE);
const db = path.join(own, 'db');
const files = path.join(own, 'srv-files');
const envFile = path.join(own, 'env');
const passphrase = path.join(own, 'passphrase');
const READY_MS = 180_000;
const { createConnection } = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise');

const good = {
  NODE_ENV: 'production',
  APP_SECRET: randomBytes(32).toString('hex'),
  WECHAT_APP_ID: `wx${randomBytes(8).toString('hex')}`,
  WECHAT_APP_SECRET: randomBytes(16).toString('hex'),
  PUBLIC_ORIGIN: 'https://yishi.example.cn',
  STORAGE_DIR: files,
  PORT: '0',
  METRICS_PORT: '0',
};
const running = new Set();
let databaseUrl;

before(async () => {
  fs.rmSync(own, { recursive: true, force: true });
  fs.mkdirSync(files, { recursive: true });
  ({ databaseUrl } = await ensurePrivateServer({ profile: PROFILE }));
  fs.writeFileSync(passphrase, randomBytes(24).toString('base64'), { mode: 0o600 });
});
after(async () => {
  for (const child of running) accepts(-child.pid, 'SIGKILL');
  await stopPrivateServer({ folder: db });
  fs.rmSync(own, { recursive: true, force: true });
});

/** Nothing of the machine’s own environment counts, apart from where programs are. */
function launch(script, args = [], env = {}) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: ROOT,
    env: { PATH, HOME, TZ: 'UTC', ...env },
    detached: true,
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk) => (said.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (said.err += chunk));
  running.add(child);
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  void ended.then(() => running.delete(child));
  return { child, said, ended };
}

async function run(script, args, env) {
  const { said, ended } = launch(script, args, env);
  return { code: await ended, ...said };
}

/** Whoever works on an archive: the command, and the program that it started. */
function processesNaming(archive) {
  const names = (pid) => {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(archive);
    } catch {
      return false;
    }
  };
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && names(name))
    .map(Number);
}

const writeEnv = (more = {}) => {
  const lines = Object.entries({ ...good, DATABASE_URL: databaseUrl, ...more }).map(([name, value]) => `${name}=${value}`);
  fs.writeFileSync(envFile, `${lines.join('\n')}\n`, { mode: 0o600 });
  fs.chmodSync(envFile, 0o600);
};
const withEnv = (...args) => ['--env-file', envFile, ...args];
const faultsIn = ({ err }) => err.split('\n').filter((line) => line.startsWith('  - '));

async function sql(statement) {
  const connection = await createConnection(databaseUrl);
  try {
    return (await connection.query(statement))[0];
  } finally {
    await connection.end();
  }
}

test('an empty environment is refused, everything at once', async () => {
  const outcome = await run('start-production');
  assert.equal(outcome.code, 1);
  const named = faultsIn(outcome).map((line) => line.slice(4).split(' ')[0]);
  assert.deepEqual(named, ['APP_SECRET', 'DATABASE_URL', 'STORAGE_DIR', 'WECHAT_APP_ID', 'WECHAT_APP_SECRET', 'PUBLIC_ORIGIN']);
  assert.equal(outcome.out, '');
});

test('what a demo has is refused, with a file that others can read and a database in which nothing ran', async () => {
  writeEnv({
    APP_MODE: 'demo',
    NODE_ENV: 'development',
    WECHAT_APP_ID: 'wx0000000000000000',
    WECHAT_API_BASE: 'http://127.0.0.1:1',
    PUBLIC_ORIGIN: 'https://10.0.0.1',
  });
  fs.chmodSync(envFile, 0o644);
  const outcome = await run('start-production', withEnv());
  assert.equal(outcome.code, 1);
  const all = faultsIn(outcome).join('\n');
  for (const words of [
    /--env-file .* \(mode 644\)/,
    /APP_MODE is demo/,
    /NODE_ENV must be/,
    /WECHAT_APP_ID is the stand-in/,
    /WECHAT_API_BASE must begin/,
    /PUBLIC_ORIGIN must be a registered/,
    /migrations have not run/,
  ])
    assert.match(all, words);
  assert.equal(faultsIn(outcome).length, 7);
});

test('migrations are a command of their own', async () => {
  writeEnv();
  assert.match((await run('start-production', withEnv())).err, /1 to mend:\n {2}- \d+ migrations have not run/);
  const first = await run('migrate', withEnv());
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /^migrated: FirstTables0001/);
  assert.equal((await run('migrate', withEnv())).out, 'database is up to date\n');
});

test('the operator founds a community and gets one code for its secretary', async () => {
  const founded = await run('operator', withEnv('create-community', '--street', '柳园街道', '--name', '柳园社区'));
  assert.equal(founded.code, 0, founded.err);
  assert.match(founded.out, /^made: 柳园街道 {2}[0-9a-f-]{36}\nmade: 柳园社区 /);
  const appointed = await run('operator', withEnv('appoint', '--community', '柳园社区', '--role', 'secretary'));
  assert.match(appointed.out, /^code: [2-9A-Z]{4}(-[2-9A-Z]{4}){3}\nfor: 社区书记, 柳园社区/);
  assert.equal((await run('operator', ['crown'])).code, 1);
});

test('with everything right it serves the page and the API, and nothing of a demo', async () => {
  const product = launch('start-production', withEnv());
  const ready = await until(
    () => /^ready (http:\S+) {2}metrics (http:\S+)$/m.exec(product.said.out) ?? (product.child.exitCode !== null && [product.said.err]),
    { withinMs: READY_MS },
  );
  assert.equal(ready?.length, 3, product.said.err);
  const [, address, metrics] = ready;
  const status = async (route, options) => (await fetch(`${address}${route}`, options)).status;
  assert.equal(await status('/api/health/ready'), 200);
  assert.match((await fetch(`${address}/`)).headers.get('content-type'), /html/);
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };
  assert.equal(await status('/api/demo/codes', { ...post, body: '{"personKey":"secretary"}' }), 404);
  for (const route of ['/api/demo', '/api/demo/clock', '/api/docs', '/api/openapi.json', '/metrics', '/api/metrics'])
    assert.equal(await status(route), 404, route);
  assert.match(
    await (await fetch(metrics)).text(),
    /silin_http_request_duration_seconds_count\{method="GET",route="\/api\/health\/ready",status="200"\} 1/,
  );
  process.kill(product.child.pid, 'SIGTERM');
  assert.equal(await product.ended, 0);
});

test('a database with demo data is refused', async () => {
  await sql('INSERT INTO demo_clock (clockId, offsetMs) VALUES (1, 60000)');
  assert.match((await run('start-production', withEnv())).err, /1 to mend:\n {2}- The database holds demo data \(a clock that was moved\)/);
  await sql('DELETE FROM demo_clock');
});

test('a backup is one archive that can be checked; one that was killed is none', async () => {
  const archive = path.join(own, 'one.age');
  const secret = ['--passphrase-file', passphrase];
  const taken = await run('backup', withEnv(...secret, archive));
  assert.equal(taken.code, 0, taken.err);
  assert.match(taken.out, /^written: \{"archive":".*","archiveBytes":\d+/);
  assert.match((await run('backup', ['--check', ...secret, archive])).out, /^is whole: /);
  assert.match((await run('backup', withEnv(...secret, archive))).err, /is there already/);
  assert.match((await run('restore', withEnv(...secret, archive))).err, /a restore fills an empty one only/);
  // Eight gigabytes of nothing take no room, and longer to read than the blow takes to fall.
  const large = path.join(files, 'large.bin');
  fs.writeFileSync(large, '');
  fs.truncateSync(large, 8_000_000_000);
  const killed = path.join(own, 'two.age');
  const job = launch('backup', withEnv(...secret, killed));
  assert.ok(await until(() => fs.existsSync(`${killed}.part`), { withinMs: READY_MS }), job.said.err);
  for (const pid of processesNaming(killed)) accepts(pid, 'SIGKILL');
  await job.ended;
  assert.equal(fs.existsSync(killed), false);
});
