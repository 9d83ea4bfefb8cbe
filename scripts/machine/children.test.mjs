import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from './checkout.mjs';
import { endLeftovers, recordChildrenIn, runChild, startChild } from './children.mjs';
import { holdExclusively } from './exclusive.mjs';
import { identify, isAlive, isSameProcess } from './process-identity.mjs';
import { until } from './waiting.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'silin-children-'));
const records = path.join(folder, 'run');
recordChildrenIn(records);
after(() => fs.rmSync(folder, { recursive: true, force: true }));

const FOREVER = 'setInterval(() => undefined, 1000)';
/** A parent that starts a child of its own, says its number and lives on. */
const TREE = `const { spawn } = require('node:child_process');
  console.log(spawn(process.execPath, ['-e', ${JSON.stringify(FOREVER)}]).pid); ${FOREVER}`;
const gone = (pid) => until(() => !isAlive(pid), { withinMs: 5_000 });

async function startTree(name) {
  const child = startChild(name, process.execPath, ['-e', TREE]);
  const [line] = await once(child.stdout, 'data');
  return { child, grandchild: Number(String(line)) };
}

test('stopping a process ends the whole tree and forgets it', async () => {
  const { child, grandchild } = await startTree('tree');
  assert.equal(fs.readdirSync(records).length, 1);
  await child.stop();
  assert.ok(!isAlive(child.pid) && !isAlive(grandchild));
  assert.deepEqual(fs.readdirSync(records), []);
});

test('a process that does not listen to SIGTERM is killed', async () => {
  const deaf = startChild('deaf', process.execPath, ['-e', `process.on('SIGTERM', () => {}); console.log('up'); ${FOREVER}`], {
    graceMs: 200,
  });
  await once(deaf.stdout, 'data');
  await deaf.stop();
  assert.equal(isAlive(deaf.pid), false);
});

test('what an earlier run left is ended, also when the head of its tree is dead', async () => {
  const { child, grandchild } = await startTree('left behind');
  const record = path.join(records, fs.readdirSync(records)[0]);
  const kept = fs.readFileSync(record);
  process.kill(child.pid, 'SIGKILL');
  await child.ended;
  fs.writeFileSync(record, kept);
  assert.ok(isAlive(grandchild));
  assert.deepEqual(await endLeftovers(records), ['left behind']);
  assert.ok(await gone(grandchild));
});

test('a stranger that got the number of one of ours is left alone', async () => {
  const stranger = spawn(process.execPath, ['-e', FOREVER], { cwd: os.tmpdir(), detached: true });
  fs.mkdirSync(records, { recursive: true });
  fs.writeFileSync(path.join(records, 'old.json'), JSON.stringify({ name: 'old', ...identify(stranger.pid), startTime: '1' }));
  assert.deepEqual(await endLeftovers(records), []);
  assert.ok(isAlive(stranger.pid));
  stranger.kill('SIGKILL');
  await once(stranger, 'exit');
});

test('a process is known by its start, not by its number', () => {
  const self = identify(process.pid);
  assert.ok(isSameProcess(self));
  assert.ok(!isSameProcess({ ...self, startTime: '1' }));
  assert.ok(!isSameProcess({ ...self, bootId: 'another boot' }));
});

test('a command that does not exist is an outcome, not a crash', async () => {
  const { code, output } = await runChild('nothing', path.join(ROOT, 'no-such-command'), []);
  assert.equal(code, 127);
  assert.match(output, /ENOENT/);
});

test('only one holds a name, and a killed holder lets go of it', async () => {
  const name = path.join(folder, 'held');
  const holder = startChild('holder', process.execPath, [
    '--input-type=module',
    '-e',
    `const { holdExclusively } = await import(${JSON.stringify(path.join(ROOT, 'scripts/machine/exclusive.mjs'))});
     console.log(Boolean(await holdExclusively(${JSON.stringify(name)}))); ${FOREVER}`,
  ]);
  assert.equal(String((await once(holder.stdout, 'data'))[0]).trim(), 'true');
  assert.equal(await holdExclusively(name), undefined);
  process.kill(holder.pid, 'SIGKILL');
  const release = await until(() => holdExclusively(name), { withinMs: 5_000 });
  await release();
});
