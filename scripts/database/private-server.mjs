import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { profileFolder } from '../machine/checkout.mjs';
import { isClosing } from '../machine/children.mjs';
import { waitForExclusive } from '../machine/exclusive.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { accepts, identify, isAlive, isSameProcess } from '../machine/process-identity.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { until } from '../machine/waiting.mjs';
import { prepareDataDirectory, serverFlags } from './data-directory.mjs';
import { freePort, greets } from './loopback.mjs';
import { obtainServerProgram } from './server-program.mjs';

const READY_WITHIN_MS = 120_000; // InnoDB may have a log to replay after a kill
const STOPPED_WITHIN_MS = 60_000;
const DATABASE = 'silin';

/**
 * Makes sure that the profile's own server runs and answers. One that already runs is adopted, also when the start that
 * began it was killed. `keep` marks it as meant to outlive whoever asked (a developer's server); `reach` says what its account may do.
 */
export async function ensurePrivateServer({
  profile,
  folder = path.join(profileFolder(profile), 'db'),
  keep = false,
  reach = 'one database',
  log,
}) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = await waitForExclusive(folder);
  try {
    const running = readRecord(folder);
    const adopted = isSameProcess(running) && (await until(() => greets(running.port), { withinMs: READY_WITHIN_MS, everyMs: 100 }));
    const record = adopted
      ? { ...running, keep: running.keep || keep }
      : await start({ folder, keep, reach, lastPort: running?.port, log });
    writeRecord(folder, record);
    return {
      ...urls(record),
      port: record.port,
      pid: record.pid,
      keep: record.keep,
      adopted: Boolean(adopted),
      stop: () => stopPrivateServer({ folder }),
    };
  } finally {
    await release();
  }
}

/** A clean shutdown; true when something had to be stopped. With `spareKept` a developer's own server stays. */
export async function stopPrivateServer({ profile, folder = path.join(profileFolder(profile), 'db'), spareKept = false }) {
  const record = readRecord(folder);
  if (!isSameProcess(record) || (spareKept && record.keep)) return false;
  accepts(record.pid, 'SIGTERM');
  if (!(await until(() => !isAlive(record.pid), { withinMs: STOPPED_WITHIN_MS }))) {
    accepts(record.pid, 'SIGKILL'); // nothing committed is lost: the next start replays the log
    await until(() => !isAlive(record.pid), { withinMs: 10_000 });
  }
  return true;
}

async function start({ folder, keep, reach, lastPort, log }) {
  const server = await obtainServerProgram(log);
  const { data, created } = await prepareDataDirectory(server, folder);
  if (created) log?.(`new data directory for ${server.version}`);
  const password = readOrCreatePassword(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? lastPort : 0);
    const process_ = launch(server, { folder, data, port, password, reach });
    if (await until(() => greetsOrGone(process_.pid, port), { withinMs: READY_WITHIN_MS, everyMs: 30 })) {
      if (isAlive(process_.pid)) return { ...process_, port, password, keep };
    }
    const said = fs.readFileSync(process_.errorLog, 'utf8');
    if (attempt < 5 && /Bind on TCP\/IP port|Address already in use/.test(said)) continue; // somebody took the port in between
    accepts(process_.pid, 'SIGKILL');
    throw new Refusal(`The database server did not start; its log (${process_.errorLog}) ends:\n${lastLines(said)}`);
  }
}

async function greetsOrGone(pid, port) {
  return !isAlive(pid) || ((await greets(port)) && isAlive(pid));
}

function launch(server, { folder, data, port, password, reach }) {
  if (isClosing()) throw new Error('not starting a database: we are stopping');
  const initFile = path.join(folder, 'accounts.sql');
  fs.writeFileSync(initFile, accounts(password, reach), { mode: 0o600 });
  const errorLog = path.join(folder, 'server.log');
  const output = fs.openSync(errorLog, 'w', 0o600);
  const flags = serverFlags(server, { data, port, initFile, pidFile: path.join(folder, 'server.pid') });
  const child = spawn(server.program, flags, { cwd: data, detached: true, stdio: ['ignore', output, output] });
  fs.closeSync(output);
  child.on('error', () => undefined);
  child.unref();
  if (child.pid === undefined) throw new Refusal(`${server.program} cannot be started.`);
  const identity = identify(child.pid);
  writeRecord(folder, { ...identity, port, password, keep: false });
  return { ...identity, errorLog };
}

/** Run by the server before it answers; made so that it may run at every start. */
function accounts(password, reach) {
  const account = `'silin'@'127.0.0.1'`;
  return [
    `CREATE DATABASE IF NOT EXISTS ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;`,
    `CREATE USER IF NOT EXISTS ${account} IDENTIFIED BY '${password}';`,
    reach === 'everything'
      ? `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`
      : `GRANT ALL PRIVILEGES ON ${DATABASE}.* TO ${account};`,
    '',
  ].join('\n');
}

function readOrCreatePassword(folder) {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

function urls({ port, password }) {
  const server = `mysql://silin:${password}@127.0.0.1:${port}`;
  return { adminUrl: `${server}/`, databaseUrl: `${server}/${DATABASE}` };
}

function readRecord(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'server.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function writeRecord(folder, record) {
  const file = path.join(folder, 'server.json');
  fs.writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}
