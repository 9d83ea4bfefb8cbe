import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './checkout.mjs';
import { accepts, groupMembersInside, identify, isGroupAlive, isSameProcess, isThisBoot } from './process-identity.mjs';
import { until } from './waiting.mjs';

/*
 * Every process the commands start leads a group of its own, so that a tree (npx → pnpm → node) ends as one and a Ctrl-C
 * reaches us alone; we then end the groups in order. Each group is written down until it has ended: if we are killed
 * without a chance to do that, the next run finds what is left.
 */
const living = new Set();
let recordsFolder;
let closing = false;

/** Whether everything is being ended, so that nothing new may start. */
export const isClosing = () => closing;

export function recordChildrenIn(folder) {
  recordsFolder = folder;
}

/** Starts a process in a group of its own. `child.ended` resolves to { code, signal } once it is gone. */
export function startChild(
  name,
  command,
  args,
  { cwd = ROOT, env = process.env, stdio = ['ignore', 'pipe', 'pipe'], graceMs = 10_000 } = {},
) {
  if (closing) throw new Error(`not starting ${name}: we are stopping`);
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  const handle = { name, child, graceMs, recordFile: undefined };
  if (child.pid !== undefined) {
    handle.recordFile = record(name, child.pid);
    living.add(handle);
  }
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, signal: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  void child.ended.then(() => {
    if (child.pid === undefined || isGroupAlive(child.pid)) return;
    forget(handle);
  });
  child.stop = () => stop(handle);
  return child;
}

/** Runs a process to its end and gathers what it says; `onOutput` hears it as it comes. */
export async function runChild(name, command, args, { onOutput, ...options } = {}) {
  const child = startChild(name, command, args, options);
  let output = '';
  const gather = (chunk) => {
    output += chunk;
    onOutput?.(chunk);
  };
  child.stdout?.setEncoding('utf8').on('data', gather);
  child.stderr?.setEncoding('utf8').on('data', gather);
  const closed = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const { code, signal, error } = await child.ended;
  await child.stop();
  await closed;
  return { code, signal, output: error ? `${output}${error.message}\n` : output };
}

/** Ends everything that was started, the latest first, and starts nothing more. */
export async function endAllChildren() {
  closing = true;
  for (const handle of [...living].reverse()) await stop(handle);
}

/** Ends what an earlier run of this checkout left behind; returns the names. */
export async function endLeftovers(folder) {
  const names = [];
  for (const file of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const recordFile = path.join(folder, file);
    const leader = readRecord(recordFile);
    if (leader && isThisBoot(leader) && (isSameProcess(leader) || groupMembersInside(leader.pid, ROOT).length > 0)) {
      names.push(leader.name);
      await endGroup(leader.pid, 10_000);
    }
    fs.rmSync(recordFile, { force: true });
  }
  return names;
}

async function stop(handle) {
  if (handle.child.pid !== undefined) await endGroup(handle.child.pid, handle.graceMs);
  forget(handle);
}

/** SIGTERM first; SIGKILL for what has not listened. */
async function endGroup(groupId, graceMs) {
  if (!isGroupAlive(groupId)) return;
  accepts(-groupId, 'SIGTERM');
  if (await until(() => !isGroupAlive(groupId), { withinMs: graceMs })) return;
  accepts(-groupId, 'SIGKILL');
  await until(() => !isGroupAlive(groupId), { withinMs: 5_000 });
}

function record(name, pid) {
  if (!recordsFolder) return undefined;
  fs.mkdirSync(recordsFolder, { recursive: true });
  const file = path.join(recordsFolder, `${name.replaceAll(/[^\w-]+/g, '-')}-${pid}.json`);
  fs.writeFileSync(file, JSON.stringify({ name, ...identify(pid) }));
  return file;
}

function readRecord(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function forget(handle) {
  living.delete(handle);
  if (handle.recordFile) fs.rmSync(handle.recordFile, { force: true });
}
