/* The life of npm start on the real product: run by npm test once everything is built. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { stopPrivateServer } from '../database/private-server.mjs';
import { ROOT } from '../machine/checkout.mjs';
import { accepts, groupMembersInside, isAlive } from '../machine/process-identity.mjs';
import { until } from '../machine/waiting.mjs';
import { foldersOf } from './profile.mjs';

const PROFILE = 'start-check';
const { own, run, db } = foldersOf(PROFILE);
const { createConnection } = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise');
const READY_MS = 180_000;
const running = new Set();

/** Starts a command in a group of its own, as a terminal does, and listens to what it says. */
function launch(command, args, env = {}) {
  const { DATABASE_URL: _given, npm_lifecycle_event: _event, ...rest } = process.env;
  const child = spawn(command, args, { cwd: ROOT, env: { ...rest, PORT: '0', ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (said.text += chunk));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve(code)));
  running.add(child);
  void ended.then(() => running.delete(child));
  return { child, said, ended };
}

const start = (args = [], env) => launch(process.execPath, ['scripts/start.mjs', '--profile', PROFILE, ...args], env);

async function ready(product) {
  const address = await until(() => /^ready (http:\S+)$/m.exec(product.said.text)?.[1] ?? (product.child.exitCode !== null && 'ended'), {
    withinMs: READY_MS,
  });
  assert.match(address ?? 'late', /^http:/, product.said.text);
  return address;
}

/** Every process of the profile that is written down: API, stand-in, database. */
function recorded() {
  const children = fs.readdirSync(run).map((file) => JSON.parse(fs.readFileSync(path.join(run, file), 'utf8')).pid);
  return [...children, databaseRecord().pid];
}

const databaseRecord = () => JSON.parse(fs.readFileSync(path.join(db, 'server.json'), 'utf8'));

async function sql(statement) {
  const { port, password } = databaseRecord();
  const connection = await createConnection(`mysql://silin:${password}@127.0.0.1:${port}/silin`);
  try {
    return (await connection.query(statement))[0];
  } finally {
    await connection.end();
  }
}

const allGone = (pids) => until(() => pids.every((pid) => !isAlive(pid)), { withinMs: 30_000 });

async function kill(product) {
  process.kill(product.child.pid, 'SIGKILL');
  await product.ended;
}

before(() => fs.rmSync(own, { recursive: true, force: true }));

/** A failed test takes nobody with it. */
afterEach(async () => {
  for (const child of running) accepts(-child.pid, 'SIGTERM');
  await until(() => running.size === 0, { withinMs: 60_000 });
});

after(async () => {
  await stopPrivateServer({ folder: db });
  fs.rmSync(own, { recursive: true, force: true });
});

let firstWords = '';

test('serves page and API from one address, and is there only once', async () => {
  const product = start();
  const address = await ready(product);
  const page = await fetch(`${address}/`);
  assert.match(page.headers.get('content-type'), /html/);
  assert.equal((await fetch(`${address}/api/health`)).status, 200);
  firstWords = product.said.text;
  const second = start();
  assert.equal(await second.ended, 1);
  assert.match(second.said.text, /already running/);
  const elsewhere = launch(process.execPath, ['scripts/start.mjs', '--profile', `${PROFILE}-b`], { PORT: new URL(address).port });
  assert.equal(await elsewhere.ended, 1);
  assert.match(elsewhere.said.text, /^Port \d+ is taken/m);
  await sql('CREATE TABLE kept (n INT PRIMARY KEY) ENGINE=InnoDB');
  await sql('INSERT INTO kept VALUES (1)');
  const processes = recorded();
  assert.equal(processes.length, 3);
  await kill(product);
  for (const pid of processes) process.kill(pid, 'SIGKILL');
  assert.ok(await allGone(processes));
});

test('names the people to sign in as', () => {
  assert.match(firstWords, /^ready \S+\n( {2}\S+\s{2,}\S.*\n){6,}/m);
});

test('has lost nothing after everything was killed outright', async () => {
  const product = start();
  await ready(product);
  assert.deepEqual(await sql('SELECT n FROM kept'), [{ n: 1 }]);
  const left = recorded();
  await kill(product);
  assert.ok(left.every(isAlive), 'only the command was killed');
});

test('ends or takes over what a killed start has left', async () => {
  const left = recorded();
  const database = databaseRecord().pid;
  const product = start();
  await ready(product);
  assert.equal(databaseRecord().pid, database);
  assert.ok(
    left.filter((pid) => pid !== database).every((pid) => !isAlive(pid)),
    'a new API and stand-in',
  );
  const processes = recorded();
  process.kill(product.child.pid, 'SIGTERM');
  assert.equal(await product.ended, 0);
  assert.ok(
    processes.every((pid) => !isAlive(pid)),
    'SIGTERM ends every process',
  );
});

test('a signal in the middle of set-up leaves no process, and the next start is whole', async () => {
  fs.rmSync(db, { recursive: true, force: true });
  const interrupted = start();
  await until(() => fs.existsSync(path.join(db, 'data.new')), { withinMs: 60_000, everyMs: 5 });
  process.kill(interrupted.child.pid, 'SIGINT');
  assert.notEqual(await interrupted.ended, 0);
  assert.deepEqual(fs.readdirSync(run), []);
  const product = start(['--reset']);
  await ready(product);
  assert.deepEqual(await sql("SHOW TABLES LIKE 'kept'"), [], '--reset begins again');
  process.kill(product.child.pid, 'SIGTERM');
  await product.ended;
});

for (const [how, hit] of [
  ['SIGTERM to npm', (pid) => process.kill(pid, 'SIGTERM')],
  ['Ctrl-C in the terminal', (pid) => process.kill(-pid, 'SIGINT')],
  ['npm killed outright', (pid) => process.kill(pid, 'SIGKILL')],
]) {
  test(`${how} ends every process`, async () => {
    const npm = launch('npm', ['start', '--', '--profile', PROFILE]);
    await ready(npm);
    const processes = recorded();
    hit(npm.child.pid);
    assert.ok(await allGone(processes), processes.join());
    assert.ok(await until(() => groupMembersInside(npm.child.pid, ROOT).length === 0, { withinMs: 10_000 }));
  });
}
