import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../machine/checkout.mjs';
import { isAlive } from '../machine/process-identity.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { until } from '../machine/waiting.mjs';
import { freshDatabase } from './fresh-database.mjs';
import { ensurePrivateServer, stopPrivateServer } from './private-server.mjs';
import { obtainServerProgram } from './server-program.mjs';

const { createConnection } = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'silin-database-'));
const ensure = (options) => ensurePrivateServer({ folder, reach: 'everything', ...options });

after(async () => {
  await stopPrivateServer({ folder });
  fs.rmSync(folder, { recursive: true, force: true });
});

async function query(url, sql, values) {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query(sql, values);
    return rows;
  } finally {
    await connection.end();
  }
}

async function killOutright(pid) {
  process.kill(pid, 'SIGKILL');
  assert.ok(await until(() => !isAlive(pid), { withinMs: 5_000 }));
}

test('a set-up killed half way leaves nothing that stops the next one', async () => {
  fs.mkdirSync(path.join(folder, 'data.new', 'mysql'), { recursive: true });
  const server = await ensure();
  assert.equal(server.adopted, false);
  assert.deepEqual(await query(server.databaseUrl, 'SELECT DATABASE() AS name'), [{ name: 'silin' }]);
});

test('listens on loopback only and lets nobody in without the password', async () => {
  const { port } = await ensure();
  await assert.rejects(query(`mysql://root@127.0.0.1:${port}/`, 'SELECT 1'), /denied|not allowed/i);
  const listening = fs.existsSync('/proc/net/tcp') ? fs.readFileSync('/proc/net/tcp', 'utf8') : '';
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  assert.doesNotMatch(listening, new RegExp(` 00000000:${hex} 00000000:0000 0A`));
});

test('two that ask at once share one server', async () => {
  const [one, other] = await Promise.all([ensure(), ensure()]);
  assert.equal(one.pid, other.pid);
});

test('loses nothing that was committed when it is killed outright', async () => {
  const before = await ensure();
  await query(before.databaseUrl, 'CREATE TABLE kept (n INT PRIMARY KEY) ENGINE=InnoDB');
  for (let n = 1; n <= 200; n += 1) await query(before.databaseUrl, 'INSERT INTO kept VALUES (?)', [n]);
  await killOutright(before.pid);
  const next = await ensure();
  assert.notEqual(next.pid, before.pid);
  assert.equal(next.databaseUrl, before.databaseUrl, 'the port is kept while it is free');
  assert.deepEqual(await query(next.databaseUrl, 'SELECT COUNT(*) AS n FROM kept'), [{ n: 200 }]);
});

test('moves to another port when its own was taken meanwhile', async () => {
  const before = await ensure();
  await stopPrivateServer({ folder });
  const squatter = net.createServer();
  await new Promise((resolve) => squatter.listen(before.port, '127.0.0.1', resolve));
  const next = await ensure();
  squatter.close();
  assert.notEqual(next.port, before.port);
  assert.deepEqual(await query(next.databaseUrl, 'SELECT COUNT(*) AS n FROM kept'), [{ n: 200 }]);
});

test('a server a developer keeps is spared by a run that only borrowed it', async () => {
  const kept = await ensure({ keep: true });
  assert.equal(await stopPrivateServer({ folder, spareKept: true }), false);
  assert.equal((await ensure()).pid, kept.pid);
  assert.equal(await stopPrivateServer({ folder }), true);
  assert.equal(isAlive(kept.pid), false);
});

test('makes a fresh database on a server', async () => {
  const { adminUrl } = await ensure();
  const url = await freshDatabase(adminUrl, 'silin_fresh');
  await query(url, 'CREATE TABLE old (n INT)');
  assert.deepEqual(await query(await freshDatabase(adminUrl, 'silin_fresh'), 'SHOW TABLES'), []);
});

test('says in one sentence what to install where there is no server', async () => {
  await assert.rejects(
    obtainServerProgram(undefined, { folders: [folder] }),
    (error) => error instanceof Refusal && /install MariaDB/.test(error.message),
  );
});
