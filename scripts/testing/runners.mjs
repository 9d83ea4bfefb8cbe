import fs from 'node:fs';
import path from 'node:path';
import { ROOT, profileFolder } from '../machine/checkout.mjs';
import { runChild } from '../machine/children.mjs';
import { lastLines } from '../machine/last-lines.mjs';
import { Refusal } from '../machine/refusal.mjs';
import { tallyJest, tallyTap } from './tallies.mjs';

const LIMIT_MINUTES = 15;
const logs = path.join(profileFolder('test'), 'log');

/** Tests see no database but the one they are told of, and one time zone. */
export function testEnvironment(extra = {}) {
  const { DATABASE_URL: _given, NODE_ENV: _mode, PORT: _port, ...env } = process.env;
  return { ...env, TZ: 'UTC', FORCE_COLOR: '0', ...extra };
}

/** Runs a tool to its end; its whole output stays in .local/test/log, its closing lines are returned. */
export async function runTool(name, command, args, { cwd = '.', env = testEnvironment(), closing = 3, limitMinutes = LIMIT_MINUTES } = {}) {
  fs.mkdirSync(logs, { recursive: true });
  const logFile = path.join(logs, `${name}.log`);
  fs.writeFileSync(logFile, '');
  const onOutput = (chunk) => fs.appendFileSync(logFile, chunk);
  const run = runChild(name, command, args, { cwd: path.join(ROOT, cwd), env, onOutput });
  const { code, signal, output } = await withinLimit(run, limitMinutes);
  if (code !== 0) throw new Refusal(`${lastLines(output, 150)}\n(${signal ?? `exit ${code}`}; all of it: ${path.relative(ROOT, logFile)})`);
  return lastLines(output, closing);
}

const bin = (folder, name) => path.join(ROOT, folder, 'node_modules', '.bin', name);

export const runBin = (name, folder, tool, args, options) => runTool(name, bin(folder, tool), args, { cwd: folder, ...options });

/** Runs Jest and counts; a test that somebody switched off is a failure, because nobody would notice it otherwise. */
export async function runJest(name, folder, args, { env, count, limitMinutes }) {
  const report = path.join(logs, `${name}.json`);
  fs.rmSync(report, { force: true });
  try {
    return await runBin(name, folder, 'jest', ['--ci', '--json', `--outputFile=${report}`, ...args], { env, closing: 5, limitMinutes });
  } finally {
    if (fs.existsSync(report)) countOrRefuse(name, tallyJest(report), count);
  }
}

export async function runNodeTests(name, files, { count, env = {}, limitMinutes }) {
  const report = path.join(logs, `${name}.tap`);
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
  ];
  fs.mkdirSync(logs, { recursive: true });
  fs.rmSync(report, { force: true });
  try {
    return await runTool(name, process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files], {
      ...{ closing: 8, env: testEnvironment(env) },
      ...(limitMinutes === undefined ? {} : { limitMinutes }),
    });
  } finally {
    if (fs.existsSync(report)) countOrRefuse(name, tallyTap(fs.readFileSync(report, 'utf8')), count);
  }
}

function countOrRefuse(name, tally, count) {
  count(tally);
  if (tally.failed === 0 && tally.skipped > 0)
    throw new Refusal(`${name}: ${tally.skipped} tests are switched off; npm test skips nothing.`);
}

async function withinLimit(run, minutes) {
  let late;
  const limit = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Refusal(`did not end within ${minutes} minutes`)), minutes * 60_000);
  });
  try {
    return await Promise.race([run, limit]);
  } finally {
    clearTimeout(late);
  }
}
